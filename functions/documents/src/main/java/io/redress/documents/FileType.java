package io.redress.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a file is by its bytes, whatever its name and its sender say. It knows the types that a procedure can accept. */
final class FileType {

    private static final String PDF = "application/pdf";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";

    /** How far from its beginning a PDF may begin. */
    private static final int BEFORE_PDF = 1024;

    private static final int BRAND = 8;
    private static final int BRAND_LENGTH = 4;

    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "mif1", "msf1");
    private static final Set<String> SOUND = Set.of("M4A ", "M4B ");
    private static final Set<String> FILM =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "qt  ", "M4V ");

    /** The names of lines that programs write at the head of a mail, and people do not. A mail has at least two of them. */
    private static final Set<String> OF_MAILS = Set.of("received", "message-id", "mime-version");

    private static final Pattern HEADER = Pattern.compile("([!-9;-~]+):.*");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final byte[] bytes;

    private FileType(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The type; empty for one that is not known. */
    static String of(byte[] bytes) {
        return new FileType(bytes).type();
    }

    /** Whether files of a type are archives, which a program unpacks when it opens them. */
    static boolean isArchive(String type) {
        return type.equals(WORD) || type.equals(SHEET) || type.equals(OPEN_TEXT);
    }

    private String type() {
        if (has(0, 0xff, 0xd8, 0xff)) {
            return "image/jpeg";
        }
        if (has(0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return "image/png";
        }
        if (has(0, 'I', 'I', 0x2a, 0) || has(0, 'M', 'M', 0, 0x2a)) {
            return "image/tiff";
        }
        if (is(0, "RIFF") && is(BRAND, "WEBP")) {
            return "image/webp";
        }
        if (is(4, "ftyp")) {
            return ofMedia(text(BRAND, BRAND_LENGTH));
        }
        if (is(0, "OggS")) {
            return "audio/ogg";
        }
        if (is(0, "ID3") || has(0, 0xff, 0xfb) || has(0, 0xff, 0xf3) || has(0, 0xff, 0xf2)) {
            return "audio/mpeg";
        }
        if (has(0, 'P', 'K', 3, 4)) {
            return ofArchive(ZipDirectory.of(bytes).names());
        }
        int pdf = find("%PDF-", BEFORE_PDF);
        return pdf < 0 ? ofText() : ofPdf(text(0, pdf));
    }

    /**
     * A PDF may have something before its beginning, such as the commands of a printer. A text, a program or an archive that contains
     * this beginning is no PDF.
     */
    private String ofPdf(String before) {
        if (OtherFormats.isBlank(before)) {
            return PDF;
        }
        String text = ofText();
        return text.isEmpty() && !OtherFormats.begin(before) ? PDF : text;
    }

    private static String ofMedia(String brand) {
        if (HEIC.contains(brand)) {
            return "image/heic";
        }
        if (SOUND.contains(brand)) {
            return "audio/mp4";
        }
        return FILM.contains(brand) ? "video/mp4" : "";
    }

    /** A document with macros is a program, and so is an archive of classes, so the types of both are not known. */
    private String ofArchive(Set<String> names) {
        if (names.stream().anyMatch(FileType::isProgram)) {
            return "";
        }
        boolean office = names.contains("[Content_Types].xml");
        if (office && names.contains("word/document.xml")) {
            return WORD;
        }
        if (office && names.contains("xl/workbook.xml")) {
            return SHEET;
        }
        // The first entry is not compressed and says what the file is.
        int first = 30 + "mimetype".length();
        return names.contains("mimetype") && is(30, "mimetype") && is(first, OPEN_TEXT) ? OPEN_TEXT : "";
    }

    private static boolean isProgram(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        // The manifest of OpenDocument is called META-INF/manifest.xml.
        return name.endsWith("vbaproject.bin")
                || name.startsWith("basic/")
                || name.equals("meta-inf/manifest.mf")
                || name.endsWith(".class");
    }

    /** A text may be in any of the characters in which programs save one: it has no control characters then. */
    private String ofText() {
        boolean marked = has(0, 0xff, 0xfe) || has(0, 0xfe, 0xff);
        return decoded(marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                .or(() -> marked ? Optional.empty() : decoded(WESTERN))
                .filter(text -> !text.isBlank() && text.chars().noneMatch(FileType::isControl))
                .map(text -> isMail(text) ? "message/rfc822" : "text/plain")
                .orElse("");
    }

    private Optional<String> decoded(Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && "\t\r\n\f".indexOf(character) < 0;
    }

    /** Whether a text begins with the head of a mail. A letter that begins with its subject or its date does not. */
    private static boolean isMail(String text) {
        Set<String> found = new HashSet<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.isEmpty()) {
                return found.size() >= 2;
            }
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                String name = header.group(1).toLowerCase(Locale.ROOT);
                if (OF_MAILS.contains(name)) {
                    found.add(name);
                }
            } else if (line.charAt(0) != ' ' && line.charAt(0) != '\t') {
                return false;
            }
        }
        return false;
    }

    /** Where a text stands that begins within so many bytes; -1 if it does not. */
    private int find(String text, int within) {
        return text(0, Math.min(bytes.length, within + text.length())).indexOf(text);
    }

    private boolean is(int at, String text) {
        return text(at, text.length()).equals(text);
    }

    private String text(int at, int length) {
        return at + length <= bytes.length ? new String(bytes, at, length, StandardCharsets.ISO_8859_1) : "";
    }

    private boolean has(int at, int... wanted) {
        if (at + wanted.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[at + i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
