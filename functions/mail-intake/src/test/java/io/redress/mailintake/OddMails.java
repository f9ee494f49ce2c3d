package io.redress.mailintake;

import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.mailintake.PostRoom.Notice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** More than two hundred mails that are written in odd ways, each with what has to become of it. */
final class OddMails {

    /**
     * @param says what the complaint has to say; null if it becomes none
     * @param aside why it is set aside; null if it becomes a complaint
     */
    record Odd(
            String name,
            Notice notice,
            byte[] raw,
            @Nullable String says,
            @Nullable Cause aside) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String FROM = "From: Grace Achieng <grace@example.org>\n";
    private static final Notice PLAIN = Notice.to(PostRoom.COMPLAINTS);

    private final List<Odd> all = new ArrayList<>();

    private OddMails() {}

    static List<Odd> all() {
        OddMails mails = new OddMails();
        mails.charsets();
        mails.words();
        mails.heads();
        mails.nested();
        mails.html();
        mails.files();
        mails.machines();
        mails.broken();
        mails.quoting();
        mails.repeating();
        return List.copyOf(mails.all);
    }

    /** A header that makes a mail another one. */
    private byte[] marked() {
        return bytes("Message-ID: <" + all.size() + "@example.org>\n");
    }

    private static byte[] bytes(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private void taken(String name, byte[] raw, String says) {
        all.add(new Odd(name, PLAIN, joined(marked(), raw), says, null));
    }

    private void taken(String name, String mail, String says) {
        taken(name, bytes(mail), says);
    }

    private void aside(String name, Notice notice, String mail, Cause cause) {
        all.add(new Odd(name, notice, joined(marked(), bytes(mail)), null, cause));
    }

    private void aside(String name, String mail, Cause cause) {
        aside(name, PLAIN, mail, cause);
    }

    private void charsets() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("UTF-8", "Malalamiko – café 苦情 شكوى 😀");
        texts.put("ISO-8859-1", "Señor, ça suffit");
        texts.put("windows-1252", "“Quoted” – 5 €");
        texts.put("ISO-8859-15", "Dix € déjà");
        texts.put("KOI8-R", "Жалоба на преподавателя");
        texts.put("windows-1251", "Скарга");
        texts.put("ISO-2022-JP", "苦情です");
        texts.put("Shift_JIS", "苦情です");
        texts.put("GB18030", "投诉");
        texts.put("Big5", "投訴");
        texts.put("EUC-KR", "불만");
        texts.put("windows-1256", "شكوى");
        texts.put("UTF-16", "Sixteen bits");
        texts.forEach((charset, text) -> {
            byte[] body = text.getBytes(Charset.forName(charset));
            for (String encoding : List.of("8bit", "base64", "quoted-printable")) {
                byte[] encoded =
                        switch (encoding) {
                            case "base64" -> Base64.getMimeEncoder().encode(body);
                            case "quoted-printable" -> quoted(body);
                            default -> body;
                        };
                // Line ends inside 16-bit text are no line ends of the mail.
                if (!(charset.equals("UTF-16") && encoding.equals("8bit"))) {
                    taken(
                            charset + " in " + encoding,
                            joined(
                                    bytes(FROM + "Subject: c\nContent-Type: text/plain; charset=\"" + charset
                                            + "\"\nContent-Transfer-Encoding: " + encoding + "\n\n"),
                                    encoded),
                            text);
                }
            }
        });
        for (String charset : List.of(
                "", "none", "unicode-1-1-utf-7", "x-unknown", "utf8mb4", "\"", "ansi_x3.110", "8bit", "us-ascii")) {
            taken(
                    "UTF-8 that is called " + charset,
                    FROM + "Subject: c\nContent-Type: text/plain; charset=" + charset + "\n\nMalalamiko – é",
                    "Malalamiko – é");
        }
        taken("unknown transfer encoding", FROM + "Subject: c\nContent-Transfer-Encoding: x-none\n\nHello", "Hello");
        taken(
                "base64 with rubbish in it",
                FROM + "Subject: c\nContent-Transfer-Encoding: base64\n\nSGVs*bG8=\n",
                "Hel");
        taken("null bytes", FROM + "Subject: c\n\nHel\u0000lo", "Hello");
        taken("bell and escape", FROM + "Subject: c\n\n\u001b[31mred\u0007", "[31mred");
        taken("right to left", FROM + "Subject: شكوى من المعلم\n\nلم يحضر \u202Bالمعلم\u202C اليوم", "لم يحضر");
        taken("Hebrew", FROM + "Subject: c\n\nתלונה על שירות", "תלונה");
        taken("letters outside the first plane", FROM + "Subject: c\n\n𞤀𞤁 😀👩‍👩‍👧", "𞤀𞤁");
    }

    private static byte[] quoted(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            text.append("=%02X".formatted(each & 0xFF));
            if (text.length() % 75 > 70) {
                text.append("=\r\n");
            }
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void words() {
        byte[] subject = "Madai – ügly 苦".getBytes(StandardCharsets.UTF_8);
        for (int cut = 1; cut < subject.length; cut++) {
            String first = Base64.getEncoder().encodeToString(Arrays.copyOf(subject, cut));
            String second = Base64.getEncoder().encodeToString(Arrays.copyOfRange(subject, cut, subject.length));
            taken(
                    "an encoded word cut at " + cut,
                    FROM + "Subject: =?utf-8?B?" + first + "?=\n =?utf-8?B?" + second + "?=\n\nSee above.",
                    "See above.");
        }
        for (String word : List.of(
                "=?utf-8?B?SGV",
                "=?utf-8?X?abc?=",
                "=??B?SGVs?=",
                "=?utf-8?Q?a=",
                "=?utf-8?B??=",
                "=?=?=?",
                "=?iso-2022-jp?B?GyRCNmw+cCQ=?=",
                "=?utf-8*en?Q?tagged?=")) {
            taken("the subject " + word, FROM + "Subject: " + word + "\n\nHello", "Hello");
        }
    }

    private void heads() {
        taken("no date", FROM + "Subject: c\n\nHello", "Hello");
        taken("a date that is none", FROM + "Date: yesterday\nSubject: c\n\nHello", "Hello");
        taken("two dates", FROM + "Date: 1 Jan 1970 00:00\nDate: x\nSubject: c\n\nHello", "Hello");
        taken("no subject", FROM + "\nHello", "Hello");
        taken("two subjects", FROM + "Subject: one\nSubject: two\n\nHello", "Hello");
        taken("an empty subject", FROM + "Subject:\n\nHello", "Hello");
        taken("a subject alone", FROM + "Subject: Please call me\n\n", "(The e-mail has no text.)");
        taken("a subject of 5,000 characters", FROM + "Subject: " + "long ".repeat(1_000) + "\n\nHello", "long long");
        taken("8-bit in the head", FROM + "Subject: Señor é\n\nHello", "Hello");
        taken("a tab before a continued line", FROM + "Subject: one\n\ttwo\n\nHello", "Hello");
        taken("a blank before the colon", FROM + "Subject : c\n\nHello", "Hello");
        taken("a line in the head that is no header", FROM + "this is no header\nSubject: c\n\nHello", "Hello");
        taken(
                "lines that end with line feeds alone",
                (FROM + "Subject: c\n\nHello").getBytes(StandardCharsets.UTF_8),
                "Hello");
        taken("a From of an mbox", "From grace@example.org Mon\n" + FROM + "Subject: c\n\nHello", "Hello");
        taken("500 headers", FROM + "X-A: b\n".repeat(500) + "Subject: c\n\nHello", "Hello");
        taken("a sender in a comment", "From: grace@example.org (Grace)\nSubject: c\n\nHello", "Hello");
        taken(
                "a sender in quotation marks",
                "From: \"Achieng, Grace\" <grace@example.org>\nSubject: c\n\nHello",
                "Hello");
        taken(
                "a sender with an encoded name",
                "From: =?utf-8?Q?Gr=C3=A4ce?= <grace@example.org>\nSubject: c\n\nHello",
                "Hello");
        taken("a sender without angles", "From: grace@example.org\nSubject: c\n\nHello", "Hello");
        taken(
                "a sender whose name is an address",
                "From: \"ceo@bank.example\" <grace@example.org>\nSubject: c\n\nHello",
                "Hello");
        taken(
                "a sender with a name of 5,000 characters",
                "From: \"" + "x".repeat(5_000) + "\" <grace@example.org>\n\nHello",
                "Hello");
        taken("a sender who writes in capitals", "FROM: GRACE <GRACE@EXAMPLE.ORG>\nSUBJECT: C\n\nHello", "Hello");
        aside("no sender", "Subject: c\n\nHello", Cause.NO_SENDER);
        aside("two senders", FROM + "From: b@example.org\nSubject: c\n\nHello", Cause.NO_SENDER);
        aside("two senders in one header", "From: a@example.org, b@example.org\n\nHello", Cause.NO_SENDER);
        aside("a sender that is none", "From: undisclosed\nSubject: c\n\nHello", Cause.NO_SENDER);
        aside("a sender without a domain", "From: root@localhost\nSubject: c\n\nHello", Cause.NO_SENDER);
        aside("a sender with a number for a domain", "From: a@[127.0.0.1]\nSubject: c\n\nHello", Cause.NO_SENDER);
        aside("an empty group as sender", "From: Us:;\nSubject: c\n\nHello", Cause.NO_SENDER);
        aside("nothing but a sender", FROM + "\n", Cause.EMPTY);
        aside("a header of 200,000 characters", FROM + "X-A: " + "b".repeat(200_000) + "\n\nHello", Cause.UNREADABLE);
        aside(
                "a folded header of 200,000 characters",
                FROM + "X-A: b" + "\n bbbbbbbbb".repeat(20_000) + "\n\nHello",
                Cause.UNREADABLE);
        aside("2,000 headers", FROM + "X-A: b\n".repeat(2_000) + "\nHello", Cause.UNREADABLE);
        taken(
                "a line of two million characters",
                FROM + "Subject: c\n\n" + "b".repeat(2_000_000),
                "All of it is with the documents");
    }

    private static String nest(int depth) {
        StringBuilder mail = new StringBuilder(FROM + "Subject: c\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return mail.append("Content-Type: text/plain\n\nHello\n").toString();
    }

    private void nested() {
        for (int depth : List.of(1, 2, 5, 10, 19, 20)) {
            taken("nested " + depth + " deep", nest(depth), "Hello");
        }
        for (int depth : List.of(21, 100, 3_000)) {
            aside("nested " + depth + " deep", nest(depth), Cause.UNREADABLE);
        }
        String forwarded = "Subject: inner\n\ninside";
        for (int depth = 1; depth < 6; depth++) {
            forwarded = "Content-Type: message/rfc822\n\n" + forwarded;
        }
        taken("a mail in a mail, five deep", FROM + "Subject: c\n" + forwarded, "What it says is in the files");
        taken(
                "a forwarded mail beside a text",
                FROM + "Subject: Fwd: c\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below\n--b\n"
                        + "Content-Type: message/rfc822\n\nSubject: inner\n\ninside\n--b--",
                "See below");
        taken(
                "a digest",
                FROM + "Subject: c\nContent-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: i\n\nx\n--b--",
                "in the files");
        aside(
                "400 parts",
                FROM + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(400),
                Cause.UNREADABLE);
        for (String boundary : List.of("", "\"\"", "\" \"", "b; b=c", "\"b\nb\"")) {
            taken(
                    "the boundary " + boundary,
                    FROM + "Subject: c\nContent-Type: multipart/mixed; boundary=" + boundary + "\n\nHello there",
                    "");
        }
        taken(
                "a multipart without parts",
                FROM + "Subject: c\nContent-Type: multipart/mixed; boundary=b\n\n--b--\n",
                "no text");
        taken(
                "a boundary that never comes",
                FROM + "Subject: c\nContent-Type: multipart/mixed; boundary=b\n\nHello",
                "");
        taken(
                "the same boundary inside",
                FROM + "Subject: c\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed;"
                        + " boundary=b\n\n--b\n\nHello\n--b--\n--b--",
                "Hello");
    }

    private void html() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("<p>Hello <b>you</b></p>", "Hello you");
        pages.put("<div>Hello<br>you</div>", "Hello\nyou");
        pages.put("<table><tr><td>Hello</td><td>you</td></tr></table>", "Hello you");
        pages.put("Hello &amp; you &eacute;", "Hello & you é");
        pages.put("<p>Hello", "Hello");
        pages.put("<script>alert(1)</script>Hello<style>p{}</style>", "Hello");
        pages.put("<!--x-->Hello<![CDATA[y]]>", "Hello");
        pages.put("<p>" + "<div>".repeat(5_000) + "Hello", "Hello");
        pages.put("<a href='javascript:x'>Hello</a>", "Hello");
        pages.put("<pre>a\n  Hello</pre>", "a\n  Hello");
        pages.put("\u0000<p>Hello</p>", "Hello");
        pages.put("<html><head><meta charset=utf-16></head>Hello</html>", "Hello");
        pages.forEach((page, says) -> taken(
                "HTML " + page.substring(0, Math.min(page.length(), 40)),
                FROM + "Subject: c\nContent-Type: text/html; charset=utf-8\n\n" + page,
                says));
        taken(
                "HTML of many quotations within each other",
                FROM + "Subject: c\nContent-Type: text/html; charset=utf-8\n\nHello"
                        + "<blockquote>x\n".repeat(130_000),
                "Hello");
        taken(
                "HTML of many links and tables within each other",
                FROM + "Subject: c\nContent-Type: text/html; charset=utf-8\n\nHello"
                        + "<a href=http://x.example><table>\n".repeat(60_000),
                "Hello");
        taken(
                "HTML whose links are opened anew in each paragraph",
                FROM + "Subject: c\nContent-Type: text/html; charset=utf-8\n\nHello <p><a href=http://x.example/"
                        + "x".repeat(50_000) + ">" + "x<p>\n".repeat(300_000),
                "Hello");
        taken(
                "an empty plain alternative",
                FROM
                        + "Subject: c\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\n \n--b\nContent-Type: text/html\n\n"
                        + "<p>Hello</p>\n--b--",
                "Hello");
        taken(
                "a picture alone in HTML",
                FROM + "Subject: c\nContent-Type: text/html\n\n<img src='cid:1'>",
                "(The e-mail has no text.)");
    }

    private static String attached(String type, String disposition, String content) {
        return FROM + "Subject: c\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nHello\n--b\nContent-Type: "
                + type + "\nContent-Disposition: " + disposition + "\n\n" + content + "\n--b--\n";
    }

    private void files() {
        for (String name : List.of(
                "\"../../etc/passwd\"",
                "\"C:\\\\x\\\\y.exe\"",
                "=?utf-8?Q?b=C3=BC.pdf?=",
                "\"\"",
                "\" \"",
                "a b c.pdf",
                "\"never closed",
                "\"" + "x".repeat(3_000) + ".pdf\"",
                "\"evil\u202Efdp.exe\"",
                "\".\"",
                "\"..\"",
                "\"a;b=c.pdf\"")) {
            taken(
                    "a file called " + name.substring(0, Math.min(name.length(), 30)),
                    attached("application/pdf", "attachment; filename=" + name, "x"),
                    "Hello");
        }
        for (String name : List.of(
                "filename*=utf-8''a%C3%A9.pdf",
                "filename*0=a; filename*1=b.pdf",
                "filename*0*=utf-8''a%; filename*1=b",
                "filename*1=b; filename*0=a",
                "filename*=x",
                "filename*9999=a",
                "filename*=no-such''a%FF")) {
            taken("a file with " + name, attached("application/pdf", "attachment; " + name, "x"), "Hello");
        }
        taken("winmail.dat", attached("application/ms-tnef; name=winmail.dat", "attachment", "x"), "Hello");
        taken(
                "winmail.dat alone",
                FROM + "Subject: c\nContent-Type: application/ms-tnef; name=winmail.dat\n\nx",
                "in the files");
        taken(
                "a signature of S/MIME",
                FROM + "Subject: c\nContent-Type: multipart/signed; protocol=\"application/pkcs7-signature\";"
                        + " boundary=b\n\n--b\n\nHello\n--b\nContent-Type: application/pkcs7-signature; name=smime.p7s\n\nx\n--b--",
                "Hello");
        taken(
                "an encrypted mail",
                FROM + "Subject: c\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m"
                        + "\nContent-Transfer-Encoding: base64\n\nMIAG\n",
                "in the files");
        taken(
                "PGP",
                FROM + "Subject: c\nContent-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type:"
                        + " application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\nx\n--b--",
                "in the files");
        taken(
                "an invitation",
                FROM + "Subject: c\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nEND:VCALENDAR",
                "in the files");
        taken(
                "an invitation beside a text",
                FROM + "Subject: c\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\nHello\n--b\n"
                        + "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n--b--",
                "Hello");
        taken(
                "a zip bomb",
                joined(
                        bytes(FROM + "Subject: c\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nHello\n--b\n"
                                + "Content-Type: application/zip; name=b.zip\nContent-Transfer-Encoding: base64\n\n"),
                        Base64.getMimeEncoder().encode(bomb()),
                        bytes("\n--b--\n")),
                "Hello");
        for (int many : List.of(2, 10, 30)) {
            StringBuilder mail =
                    new StringBuilder(FROM + "Subject: c\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nHello\n");
            IntStream.range(0, many).forEach(i -> mail.append("--b\nContent-Type: image/png; name=p")
                    .append(i)
                    .append(".png\n\nx\n"));
            taken(many + " files", mail.append("--b--").toString(), "Hello");
        }
        taken("a file alone", FROM + "Subject: c\nContent-Type: application/pdf; name=a.pdf\n\n%PDF-", "in the files");
        taken("an empty file", attached("application/pdf", "attachment; filename=a.pdf", ""), "Hello");
        all.add(new Odd(
                "a virus",
                PLAIN.saying("virusVerdict", "FAIL"),
                bytes(attached("x/y", "attachment; filename=a", "x")),
                null,
                Cause.VIRUS));
        all.add(new Odd(
                "a file that was not scanned",
                PLAIN.saying("virusVerdict", "GRAY"),
                bytes(attached("x/y", "attachment; filename=a", "y")),
                null,
                Cause.NOT_SCANNED));
    }

    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 20; i++) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void machines() {
        for (String header : List.of(
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated",
                "Auto-Submitted: auto-notified",
                "Precedence: bulk",
                "Precedence: junk",
                "Precedence: list",
                "List-Id: <a.b>",
                "List-Post: <mailto:a@b.c>",
                "List-Unsubscribe: <https://a.b>",
                "X-Autoreply: yes",
                "X-Autorespond: x",
                "X-Auto-Response-Suppress: All",
                "Return-Path: <>",
                "Content-Type: multipart/report; boundary=b")) {
            aside(header, FROM + header + "\nSubject: Away\n\nI am away.", Cause.AUTOMATIC);
        }
        aside("no sender of the envelope", PLAIN.from(""), FROM + "Subject: c\n\nHello", Cause.AUTOMATIC);
        aside("angles for a sender of the envelope", PLAIN.from("<>"), FROM + "Subject: c\n\nHello", Cause.AUTOMATIC);
        aside("our own sender", "From: complaints@kiwi.example\nSubject: c\n\nHello", Cause.AUTOMATIC);
        aside("our own address", "From: Kiwi <Complaints@KIWI.local>\nSubject: c\n\nHello", Cause.AUTOMATIC);
        aside("a reply address of ours", "From: reply+abc@kiwi.local\nSubject: c\n\nHello", Cause.AUTOMATIC);
        for (String system : List.of(
                "Postfix", "Exim", "Sendmail", "qmail", "Exchange", "Gmail", "Outlook", "Yahoo", "Zimbra", "Domino")) {
            boolean old = system.equals("qmail") || system.equals("Domino");
            String type = old ? "text/plain" : "multipart/report; report-type=delivery-status; boundary=b";
            aside(
                    "a delivery report of " + system,
                    PLAIN.from(old ? "" : "MAILER-DAEMON@" + system + ".example"),
                    "From: Mail Delivery Subsystem <MAILER-DAEMON@" + system
                            + ".example>\nSubject: Undelivered Mail Returned to"
                            + " Sender\nContent-Type: " + type
                            + "\n\n--b\n\nI could not deliver it.\n--b\nContent-Type:"
                            + " message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@b.c\nAction: failed\n--b\n"
                            + "Content-Type: message/rfc822\n\nSubject: We have received your complaint\n\nx\n--b--",
                    Cause.AUTOMATIC);
        }
        aside("spam", PLAIN.saying("spamVerdict", "FAIL"), FROM + "Subject: c\n\nBuy", Cause.SPAM);
        aside(
                "a forged sender",
                PLAIN.saying("dmarcVerdict", "FAIL"),
                FROM + "Subject: c\n\nHello",
                Cause.NOT_AUTHENTIC);
        aside(
                "another address",
                Notice.to("postmaster@kiwi.local"),
                FROM + "Subject: c\n\nHello",
                Cause.UNKNOWN_ADDRESS);
        aside("a reply to nothing", Notice.to("reply+@kiwi.local"), FROM + "Subject: c\n\nHello", Cause.WRONG_TOKEN);
        aside(
                "a reply with a made-up token",
                Notice.to("reply+kiwi7k3m9qx1-c" + "a".repeat(35) + "@kiwi.local"),
                FROM + "Subject: c\n\nHello",
                Cause.WRONG_TOKEN);
        taken("a mark after complaints", FROM + "Auto-Submitted: no\nSubject: c\n\nHello", "Hello");
    }

    private void broken() {
        byte[] whole = bytes(
                FROM
                        + "Subject: c\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello\n--b\n"
                        + "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQK\n--b--\n");
        int head = new String(whole, StandardCharsets.UTF_8).indexOf("Hello") + 5;
        for (int end = head; end < whole.length; end += 9) {
            taken("cut after " + end + " bytes", Arrays.copyOf(whole, end), "Hello");
        }
        for (int seed = 0; seed < 10; seed++) {
            byte[] rubbish = new byte[2_000];
            new Random(seed).nextBytes(rubbish);
            taken("random bytes " + seed, joined(bytes(FROM + "Subject: c\n\nHello "), rubbish), "Hello");
        }
    }

    private void quoting() {
        taken(
                "a new complaint keeps what it quotes",
                FROM + "Subject: c\n\nHello\n\nOn Mon, 1 Jan 2026, X <x@y.z> wrote:\n> older",
                "> older");
        taken(
                "a text of 100,000 characters",
                FROM + "Subject: c\n\n" + "Hello ".repeat(17_000),
                "All of it is with the documents");
        taken(
                "a text of characters with many accents",
                FROM + "Subject: c\n\nHello a" + "\u0301".repeat(3_000),
                "Hello");
        taken(
                "only blanks and a file",
                attached("text/plain; name=a.txt", "attachment", "x").replace("Hello", "  "),
                "in the files");
    }

    /** What exhausts the time or the stack of a reader that tries all ways to read it. */
    private void repeating() {
        for (String sign :
                List.of("<", "@", "<@", "a", "a@", "(", "\"", "\\", ",", "a,", "<a@b>", "()", " ", "=?", "\"\"@")) {
            String name = "a sender of many " + sign;
            aside(name, "From: " + sign.repeat(95_000 / sign.length()) + "\nSubject: c\n\nHello", Cause.NO_SENDER);
            aside(
                    name + " in several headers",
                    ("From: " + sign.repeat(15_000 / sign.length()) + "\n").repeat(5) + "\n\nHello",
                    Cause.NO_SENDER);
        }
        for (String sign : List.of("Re: ", "Re:", "[a]", "Fwd [1]: ", " ", "=?utf-8?q?", "=?a?b?c?= ", "(", "\"")) {
            taken(
                    "a subject of many " + sign,
                    FROM + "Subject: " + sign.repeat(40_000 / sign.length()) + "x\n\nHello",
                    "Hello");
        }
        for (String sign : List.of("en-US-", "en-", "en;", "(", "a*0*=x;", "\"")) {
            for (String header : List.of("Content-Language", "Content-Type: text/plain; x", "Content-Disposition")) {
                taken(
                        header + " of many " + sign,
                        FROM + header + ": " + sign.repeat(90_000 / sign.length()) + "\nSubject: c\n\nHello",
                        "");
            }
        }
        for (String line : List.of(
                "On a wrote ",
                "On a, wrote:\n",
                "From: a\n",
                "From: a\nTo: b\nCc: c\n> x\n",
                "> ",
                ">\n",
                "--",
                "-- \n",
                "____________\n",
                "aliandika ",
                "wrote:",
                "--Original Message--\n> a\n",
                "<a@b",
                "\t",
                "a@",
                "http://a<",
                "confidential\n",
                "kiwi7k3m9qx1-c",
                "/tracking/KIWI-7K3M-9QX1.a\n> ",
                "%25",
                "\u00ad")) {
            aside(
                    "a text of many " + line,
                    PLAIN.saying("spamVerdict", "FAIL"),
                    FROM + "Subject: c\n\nHello " + line.repeat(900_000 / line.length()),
                    Cause.SPAM);
            taken(
                    "a complaint of many " + line,
                    FROM + "Subject: c\n\nHello " + line.repeat(900_000 / line.length()),
                    "Hello");
        }
    }
}
