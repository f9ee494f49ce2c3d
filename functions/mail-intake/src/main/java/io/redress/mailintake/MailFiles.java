package io.redress.mailintake;

import io.redress.files.Bucket;
import io.redress.files.IncomingDocument;
import io.redress.mime.MailFile;
import io.redress.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Hands the files of a mail to the function that checks documents and puts them with the complaint. */
final class MailFiles {

    private static final int ID_LENGTH = 24;

    private final Bucket documents;

    MailFiles(Bucket documents) {
        this.documents = documents;
    }

    /** Hands over all files of a mail. If that is done twice, each is one document all the same. */
    void handOver(String organisation, String reference, String by, String mail, List<MailFile> files) {
        for (int number = 0; number < files.size(); number++) {
            MailFile file = files.get(number);
            new IncomingDocument(organisation, reference, id(mail + " " + number), by, true)
                    .write(documents, file.name(), declared(file.type()), file.content());
        }
    }

    /**
     * Hands over what a mail says, which there was no room for elsewhere. This is done before the files are handed over, so that they do not
     * take its place.
     */
    void handOverText(String organisation, String reference, String by, String mail, MailFile text) {
        handOver(organisation, reference, by, mail + " text", List.of(text));
    }

    /** A text that is too long for where it belongs, as a file. */
    static MailFile text(String name, String text) {
        return new MailFile(name, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String declared(String type) {
        return type.matches("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+(; charset=utf-8)?")
                ? type
                : "application/octet-stream";
    }

    private static String id(String text) {
        return Sha256.base64(text).substring(0, ID_LENGTH);
    }
}
