package io.redress.mailintake;

import io.redress.domain.Reference;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.intake.SetAsideMail;
import io.redress.fixtures.Fixture;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.store.Complaints;
import io.redress.store.ReplyToken;
import io.redress.store.SetAsideMails;
import io.redress.store.Table;
import io.redress.testing.S3Object;
import io.redress.testing.S3Simulator;
import io.redress.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stores mails and tells the function of them, as SES does. */
final class PostRoom implements AutoCloseable {

    private static final String SOMEBODY = "sender@example.org";
    private static final Pattern FROM = Pattern.compile("From: [^<\n]{0,100}<([^<>@\n]{1,100}@[^<>@\n]{1,100})>");

    static final String COMPLAINTS = "complaints@kiwi.local";

    final Fixture fixture = Fixture.onFriday();
    final S3Simulator s3 = new S3Simulator(fixture.clock, "secret", null);
    final Env env;
    final Table table;
    private final MailIntakeHandler handler;
    private final io.redress.files.Bucket mails;
    private final AtomicInteger number = new AtomicInteger();

    /** What SES says besides that all is well. */
    record Notice(String sender, List<String> from, List<String> recipients, Map<String, String> verdicts) {
        static Notice to(String... recipients) {
            return new Notice(SOMEBODY, List.of(), List.of(recipients), Map.of());
        }

        Notice saying(String verdict, String status) {
            Map<String, String> all = new HashMap<>(verdicts);
            all.put(verdict, status);
            return new Notice(sender, from, recipients, all);
        }

        Notice from(String other) {
            return new Notice(other, from, recipients, verdicts);
        }

        /** What SES reads in the From header. */
        Notice readBySes(String... senders) {
            return new Notice(sender, List.of(senders), recipients, verdicts);
        }
    }

    PostRoom() {
        this(false);
    }

    /** @param searches whether documents are searched for viruses one by one */
    PostRoom(boolean searches) {
        this(searches, Map.of());
    }

    /** @param ofFunction other values of the variables of the function */
    PostRoom(Map<String, String> ofFunction) {
        this(false, ofFunction);
    }

    private PostRoom(boolean searches, Map<String, String> ofFunction) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "AWS_ENDPOINT_URL_S3", s3.url(),
                "AWS_REGION", "eu-west-2",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "ORGANISATIONS", "kiwi,kentrade",
                "MAIL_BUCKET", "mails",
                "DOCUMENTS_BUCKET", "documents",
                "MAIL_DOMAIN", "local",
                "MALWARE_SCAN", String.valueOf(searches)));
        env = fixture.env(variables);
        variables.putAll(ofFunction);
        table = Table.in(env);
        handler = new MailIntakeHandler(fixture.env(variables));
        mails = io.redress.files.Bucket.in(env, "MAIL_BUCKET");
    }

    void send(String mail) {
        send(Notice.to(COMPLAINTS), mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    void send(Notice notice, String mail) {
        send(notice, mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    void send(Notice notice, byte[] mail) {
        tell(notice, store(mail));
    }

    /** Stores a mail and returns its key. */
    String store(byte[] mail) {
        String key = "received/" + number.incrementAndGet();
        mails.write(key, mail, "message/rfc822", Map.of());
        return key;
    }

    void tell(Notice notice, String key) {
        deliver(message(notice, key));
    }

    /** Tells of a mail once more, after that failed before. */
    void tellAgain(Notice notice, String key, int times) {
        deliver(message(notice, key), times);
    }

    /** What the queue gets of a mail that is stored. */
    String message(Notice notice, String key) {
        Map<String, Object> receipt = new HashMap<>();
        receipt.put("timestamp", fixture.clock.instant().toString());
        receipt.put("recipients", notice.recipients());
        for (String verdict : List.of("spamVerdict", "virusVerdict", "spfVerdict", "dkimVerdict", "dmarcVerdict")) {
            receipt.put(verdict, Map.of("status", notice.verdicts().getOrDefault(verdict, "PASS")));
        }
        receipt.put("action", Map.of("type", "S3", "bucketName", "mails", "objectKey", key));
        return Json.write(Map.of(
                "notificationType",
                "Received",
                "mail",
                Map.of(
                        "source",
                        sender(notice, key),
                        "timestamp",
                        fixture.clock.instant().toString(),
                        "commonHeaders",
                        Map.of("from", notice.from())),
                "receipt",
                receipt));
    }

    /** If the policy of a domain is kept, the sender of the envelope is of the domain, unless a test says otherwise. */
    private String sender(Notice notice, String key) {
        List<S3Object> stored = s3.objects("mails", key);
        boolean kept = notice.verdicts().getOrDefault("dmarcVerdict", "PASS").equals("PASS");
        if (!notice.sender().equals(SOMEBODY) || !kept || stored.isEmpty()) {
            return notice.sender();
        }
        Matcher from = FROM.matcher(new String(stored.getFirst().bytes(), StandardCharsets.UTF_8));
        return from.find() ? from.group(1) : notice.sender();
    }

    /** Delivers the body of a message; the function must take it. */
    void deliver(String body) {
        deliver(body, 1);
    }

    private void deliver(String body, int times) {
        Tree answer = invoke(body, times);
        if (!answer.list("batchItemFailures").isEmpty()) {
            throw new AssertionError("the function could not take a mail");
        }
    }

    Tree invoke(String body) {
        return invoke(body, 1);
    }

    private Tree invoke(String body, int times) {
        Map<String, Object> message = Map.of(
                "messageId", "1", "body", body, "attributes", Map.of("ApproximateReceiveCount", String.valueOf(times)));
        byte[] event = Json.bytes(Map.of("Records", List.of(message)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), out, TestContext.of("mail-intake"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Tree.read(out.toByteArray());
    }

    /** The references of all complaints. */
    List<String> references() {
        return fixture.table.items().stream()
                .filter(item -> item.get("sk").s().equals("NOW"))
                .map(item -> item.get("pk").s().substring(2))
                .sorted()
                .toList();
    }

    Complaints complaints() {
        return fixture.complaints;
    }

    Complaint complaint(String reference) {
        return complaints().get("kiwi", reference);
    }

    List<SetAsideMail> setAside() {
        return setAside("kiwi");
    }

    List<SetAsideMail> setAside(String organisation) {
        SetAsideMails list = new SetAsideMails(table);
        List<SetAsideMail> all = new ArrayList<>();
        SetAsideMails.Page page;
        do {
            page = list.page(organisation, all.isEmpty() ? "" : all.getLast().id(), 1_000);
            page.mails().forEach(mail -> all.add(list.whole(organisation, mail)));
        } while (page.more());
        return all;
    }

    /** What was handed over as a document of a complaint. */
    List<S3Object> documents(String reference) {
        return s3.objects("documents", "incoming/kiwi/" + reference + "/");
    }

    /** The address to which the complainant replies to a letter that is written now. */
    String replyAddress(String reference, LinkHolder holder) {
        return "reply+" + new ReplyToken(new Reference(reference), holder, env.now()).written(table.personKey())
                + "@kiwi.local";
    }

    @Override
    public void close() {
        s3.close();
        fixture.close();
    }
}
