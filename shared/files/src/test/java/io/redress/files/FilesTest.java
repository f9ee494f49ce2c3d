package io.redress.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.Env;
import io.redress.testing.MovableClock;
import io.redress.testing.S3Object;
import io.redress.testing.S3Simulator;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed forms and links, and the bucket behind them. */
class FilesTest {

    private static final byte[] PICTURE = "not really a picture \u0000\r\n--".getBytes(StandardCharsets.UTF_8);
    private static final IncomingDocument WANTED = new IncomingDocument(
            "kiwi", "KIWI-7K3M-9QX1", "a1b2c3d4e5f6", "complainant", true, Instant.parse("2026-03-02T08:00:00Z"));

    private final MovableClock clock = MovableClock.at("2026-03-02T08:00:00Z");
    private S3Simulator s3;
    private Env env;
    private Signer signer;
    private Bucket bucket;

    @BeforeEach
    void start() {
        s3 = new S3Simulator(clock, "secret", null);
        env = new Env(
                Map.of(
                        "AWS_REGION", "eu-west-2",
                        "AWS_ACCESS_KEY_ID", "test",
                        "AWS_SECRET_ACCESS_KEY", "secret",
                        "AWS_SESSION_TOKEN", "session/token+",
                        "AWS_ENDPOINT_URL_S3", s3.url(),
                        "DOCUMENTS_BUCKET", "documents"),
                clock);
        signer = Signer.in(env, "DOCUMENTS_BUCKET");
        bucket = Bucket.in(env, "DOCUMENTS_BUCKET");
    }

    @AfterEach
    void stop() {
        s3.close();
    }

    private UploadForm form() {
        return signer.form(WANTED.key(), WANTED.metadata(), 1000, Duration.ofHours(1), "");
    }

    private HttpResponse<String> send(String name, byte[] file) throws Exception {
        UploadForm form = form();
        return Sent.form(form, form.fields(), name, file);
    }

    @Test
    void a_file_that_a_form_sends_is_stored_with_its_name_and_who_sent_it() throws Exception {
        AtomicReference<S3Object> created = new AtomicReference<>();
        s3.whenCreated(created::set);
        assertThat(send("C:\\Users\\me\\Häuser \u0645.png", PICTURE).statusCode())
                .isEqualTo(201);
        StoredFile stored = bucket.find(WANTED.key(), null).orElseThrow();
        assertThat(IncomingDocument.of(stored)).contains(WANTED);
        assertThat(IncomingDocument.nameOf(stored)).isEqualTo("Häuser \u0645.png");
        assertThat(stored.size()).isEqualTo(PICTURE.length);
        assertThat(stored.version()).isEqualTo(created.get().version());
        assertThat(bucket.read(WANTED.key(), stored.version(), 1000)).contains(PICTURE);
    }

    @Test
    void after_a_form_the_browser_goes_where_the_form_says() throws Exception {
        UploadForm form = signer.form(
                WANTED.key(), WANTED.metadata(), 1000, Duration.ofHours(1), "https://kiwi.example/tracking/x?sent=1");
        HttpResponse<String> answer = Sent.form(form, form.fields(), "a.png", PICTURE);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValueSatisfying(to -> assertThat(to)
                .startsWith("https://kiwi.example/tracking/x?sent=1&bucket=documents&key=incoming%2Fkiwi%2F"));
    }

    @Test
    void what_the_form_does_not_say_is_refused() throws Exception {
        UploadForm form = form();
        for (Map.Entry<String, String> change : Map.of(
                        "key", "incoming/kiwi/KIWI-0000-0000/a1b2c3d4e5f6",
                        "x-amz-meta-by", "mary",
                        "x-amz-meta-shown", "false",
                        "x-amz-meta-more", "x",
                        "acl", "public-read",
                        "policy", "e30=")
                .entrySet()) {
            Map<String, String> fields = new HashMap<>(form.fields());
            fields.put(change.getKey(), change.getValue());
            assertThat(Sent.form(form, fields, "a.png", PICTURE).statusCode())
                    .as(change.getKey())
                    .isEqualTo(403);
        }
        assertThat(send("far too large", new byte[3001]).body()).contains("EntityTooLarge");
        clock.advance(Duration.ofHours(1));
        assertThat(Sent.form(form, form.fields(), "a.png", PICTURE).body()).contains("Policy expired");
        assertThat(s3.objects("documents", "")).isEmpty();
    }

    @Test
    void what_is_empty_or_a_little_too_large_comes_so_that_its_sender_is_told_in_words() throws Exception {
        for (int size : new int[] {0, 1001, 3000}) {
            assertThat(send("file", new byte[size]).statusCode()).isEqualTo(201);
            assertThat(bucket.find(WANTED.key(), null).orElseThrow().size()).isEqualTo(size);
        }
    }

    @Test
    void a_link_saves_the_file_under_its_name_for_some_minutes() throws Exception {
        bucket.write("documents/kiwi/a b", PICTURE, "image/png", Map.of());
        String link = signer.link("documents/kiwi/a b", "Ärger \"2\".png", "image/png", Duration.ofMinutes(2));
        HttpResponse<byte[]> saved = Sent.link(link);
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).isEqualTo(PICTURE);
        assertThat(saved.headers().firstValue("content-type")).contains("image/png");
        assertThat(saved.headers().firstValue("content-disposition"))
                .contains("attachment; filename=\"_rger 2.png\"; filename*=UTF-8''%C3%84rger%202.png");
        assertThat(Sent.link(link.replace("a%20b", "a%20c")).statusCode()).isEqualTo(403);
        assertThat(Sent.link(link.replace("Expires=120", "Expires=9999")).statusCode())
                .isEqualTo(403);
        assertThat(Sent.link(link.replaceFirst("\\?.*", "")).statusCode()).isEqualTo(403);
        clock.advance(Duration.ofMinutes(2));
        assertThat(Sent.link(link).statusCode()).isEqualTo(403);
    }

    @Test
    void one_version_is_read_and_all_versions_are_deleted() {
        String first = bucket.write("a/b", PICTURE, "image/png", Map.of());
        bucket.write("a/b", new byte[2000], "image/png", Map.of());
        bucket.write("ab", PICTURE, "image/png", Map.of());
        assertThat(bucket.read("a/b", first, 1000)).contains(PICTURE);
        assertThatThrownBy(() -> bucket.read("a/b", null, 1000)).isInstanceOf(FileTooLarge.class);
        bucket.deleteAll("a/");
        assertThat(bucket.find("a/b", null)).isEmpty();
        assertThat(bucket.find("a/b", first)).isEmpty();
        assertThat(bucket.read("a/b", first, 1000)).isEmpty();
        assertThat(s3.objects("documents", "")).extracting(S3Object::key).containsExactly("ab");
        bucket.deleteAll("a/");
    }

    @Test
    void a_tag_of_a_version_is_read() {
        String version = bucket.write("a", PICTURE, "image/png", Map.of());
        assertThat(bucket.tag("a", version, "verdict")).isEmpty();
        s3.tag(s3.objects("documents", "a").getFirst(), "verdict", "fine");
        assertThat(bucket.tag("a", version, "verdict")).contains("fine");
        assertThat(bucket.tag("b", null, "verdict")).isEmpty();
    }

    @Test
    void an_attachment_of_a_mail_says_that_it_came_with_one() {
        IncomingDocument attachment =
                new IncomingDocument("kiwi", "KIWI-7K3M-9QX1", "a1b2c3d4e5f6", "complainant", true);
        attachment.write(bucket, "../../\u202egnp.exe\r\n", "image/png", PICTURE);
        StoredFile stored = bucket.find(WANTED.key(), null).orElseThrow();
        assertThat(IncomingDocument.of(stored)).contains(attachment);
        assertThat(IncomingDocument.nameOf(stored)).isEqualTo("gnp.exe");
    }

    @Test
    void objects_in_a_directory_outlast_the_simulator(@TempDir Path directory) {
        try (S3Simulator first = new S3Simulator(clock, "secret", directory)) {
            Bucket.in(at(first), "DOCUMENTS_BUCKET").write("a", PICTURE, "image/png", Map.of("name", "Ä"));
        }
        try (S3Simulator second = new S3Simulator(clock, "secret", directory)) {
            Bucket again = Bucket.in(at(second), "DOCUMENTS_BUCKET");
            assertThat(again.read("a", null, 1000)).contains(PICTURE);
            assertThat(again.find("a", null).orElseThrow().metadata()).containsEntry("name", "Ä");
            again.deleteAll("a");
        }
        assertThat(directory).isEmptyDirectory();
    }

    private Env at(S3Simulator other) {
        Map<String, String> variables = new HashMap<>(env.variables());
        variables.put("AWS_ENDPOINT_URL_S3", other.url());
        return new Env(variables, clock);
    }
}
