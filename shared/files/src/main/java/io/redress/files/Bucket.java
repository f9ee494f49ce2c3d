package io.redress.files;

import io.redress.platform.Aws;
import io.redress.platform.Connections;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;

/** Reads, writes and deletes the files of one bucket of S3, which keeps all versions of a file. */
public final class Bucket {

    /** How the name of a field of a form, or of a header, begins that holds metadata. */
    static final String METADATA = "x-amz-meta-";

    /** The metadata that holds the name of a file. */
    static final String NAME = "name";

    private static final int NOT_FOUND = 404;
    private static final int INVALID = 400;

    private final S3Client s3;
    private final String name;

    private Bucket(S3Client s3, String name) {
        this.s3 = s3;
        this.name = name;
    }

    /** The bucket whose name a variable holds. */
    public static Bucket in(Env env, String variable) {
        S3Client s3 = Aws.configured(S3Client.builder(), "S3", env)
                .httpClient(Connections.client(env))
                .forcePathStyle(BucketAddress.endpoint(env).isPresent())
                .serviceConfiguration(s3Settings -> s3Settings.chunkedEncodingEnabled(false))
                // Chunks with signatures and trailers of their own are a form that few servers other than S3 can read.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
        return new Bucket(s3, env.get(variable));
    }

    /**
     * What S3 knows of a file; empty if there is none.
     *
     * @param version the version; absent for the newest
     */
    public Optional<StoredFile> find(String key, @Nullable String version) {
        try {
            HeadObjectResponse head =
                    s3.headObject(request -> request.bucket(name).key(key).versionId(version));
            return Optional.of(new StoredFile(
                    key,
                    head.versionId() == null ? "null" : head.versionId(),
                    head.contentLength(),
                    head.lastModified(),
                    readable(head.metadata())));
        } catch (S3Exception e) {
            return absent(e);
        }
    }

    /**
     * The bytes of one version of a file; empty if there is none.
     *
     * @throws FileTooLarge if there are more than {@code limit}
     */
    public Optional<byte[]> read(String key, @Nullable String version, long limit) {
        try (var answer = s3.getObject(request -> request.bucket(name).key(key).versionId(version))) {
            if (answer.response().contentLength() > limit) {
                answer.abort();
                throw new FileTooLarge(key, answer.response().contentLength(), limit);
            }
            return Optional.of(answer.readAllBytes());
        } catch (S3Exception e) {
            return absent(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first bytes of a file, however large it is; empty if there is none. */
    public Optional<byte[]> beginning(String key, int bytes) {
        try (var answer = s3.getObject(request -> request.bucket(name).key(key).range("bytes=0-" + (bytes - 1)))) {
            return Optional.of(answer.readNBytes(bytes));
        } catch (S3Exception e) {
            return absent(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a file within the bucket, without reading it. */
    public void copy(String from, String to) {
        s3.copyObject(request -> request.sourceBucket(name)
                .sourceKey(from)
                .destinationBucket(name)
                .destinationKey(to));
    }

    /**
     * Writes a file and returns its version.
     *
     * @param metadata what is stored with it, in any script
     */
    public String write(String key, byte[] bytes, String type, Map<String, String> metadata) {
        PutObjectResponse written = s3.putObject(
                request -> request.bucket(name).key(key).contentType(type).metadata(MetadataText.written(metadata)),
                RequestBody.fromBytes(bytes));
        return written.versionId() == null ? "null" : written.versionId();
    }

    /** The value of a tag of one version of a file; empty if it has no such tag. */
    public Optional<String> tag(String key, @Nullable String version, String tag) {
        try {
            return s3.getObjectTagging(request -> request.bucket(name).key(key).versionId(version)).tagSet().stream()
                    .filter(each -> each.key().equals(tag))
                    .map(Tag::value)
                    .findFirst();
        } catch (S3Exception e) {
            return absent(e);
        }
    }

    /** Deletes one version of a file for good. */
    public void delete(String key, String version) {
        s3.deleteObject(request -> request.bucket(name).key(key).versionId(version));
    }

    /** Deletes all versions of all files whose keys begin so, for good. It returns when none is left. */
    public void deleteAll(String prefix) {
        ListObjectVersionsRequest list =
                ListObjectVersionsRequest.builder().bucket(name).prefix(prefix).build();
        // What is deleted changes the pages of the list, so the first page is read again until it is empty.
        var page = s3.listObjectVersions(list);
        while (page.hasVersions() && !page.versions().isEmpty()
                || page.hasDeleteMarkers() && !page.deleteMarkers().isEmpty()) {
            page.versions().forEach(version -> delete(version.key(), version.versionId()));
            page.deleteMarkers().forEach(marker -> delete(marker.key(), marker.versionId()));
            page = s3.listObjectVersions(list);
        }
    }

    private static <T> Optional<T> absent(S3Exception e) {
        if (e instanceof NoSuchKeyException || e.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        // S3 answers so if the version that is asked for has never existed, or is deleted.
        if (e.statusCode() == INVALID
                && "NoSuchVersion".equals(e.awsErrorDetails().errorCode())) {
            return Optional.empty();
        }
        throw e;
    }

    private static Map<String, String> readable(Map<String, String> metadata) {
        Map<String, String> readable = new LinkedHashMap<>();
        metadata.forEach((key, value) -> readable.put(key.toLowerCase(Locale.ROOT), MetadataText.read(value)));
        return readable;
    }
}
