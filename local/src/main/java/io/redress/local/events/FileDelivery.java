package io.redress.local.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.local.template.BucketSpec;
import io.redress.testing.S3Object;
import io.redress.testing.S3Simulator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells the queues of the template of new files, as S3 does. If the template has files searched for harmful software, it gives the
 * verdict, too, as GuardDuty does: harmful is a file that has the text by which programs against viruses are tried out, and one that
 * is an archive with a password cannot be searched.
 */
public final class FileDelivery {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERDICT = "GuardDutyMalwareScanStatus";
    private static final String HARMFUL = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    private final S3Simulator s3;
    private final List<BucketSpec> buckets;
    private final QueueBoard queues;

    private FileDelivery(S3Simulator s3, List<BucketSpec> buckets, QueueBoard queues) {
        this.s3 = s3;
        this.buckets = buckets;
        this.queues = queues;
    }

    /** Tells of all files from now on. */
    public static void start(S3Simulator s3, List<BucketSpec> buckets, QueueBoard queues) {
        FileDelivery delivery = new FileDelivery(s3, buckets, queues);
        s3.whenCreated(delivery::created);
    }

    private void created(S3Object object) {
        for (BucketSpec bucket : buckets) {
            if (bucket.name().equals(object.bucket())) {
                List<BucketSpec.Told> told = bucket.told().stream()
                        .filter(each -> object.key().startsWith(each.prefix()))
                        .toList();
                told.forEach(each -> queues.send(each.queueArn(), message(object)));
                if (!told.isEmpty() && !bucket.verdicts().isEmpty()) {
                    String verdict = verdict(object.bytes());
                    s3.tag(object, VERDICT, verdict);
                    bucket.verdicts().forEach(queue -> queues.send(queue, message(object, verdict)));
                }
            }
        }
    }

    private static String message(S3Object object) {
        ObjectNode message = JSON.createObjectNode();
        ObjectNode record = message.putArray("Records").addObject();
        record.put("eventVersion", "2.1");
        record.put("eventSource", "aws:s3");
        record.put("awsRegion", AwsClients.REGION);
        record.put("eventTime", object.stored().toString());
        record.put("eventName", "ObjectCreated:Post");
        ObjectNode file = record.putObject("s3");
        file.putObject("bucket").put("name", object.bucket());
        file.putObject("object")
                .put("key", URLEncoder.encode(object.key(), StandardCharsets.UTF_8))
                .put("size", object.bytes().length)
                .put("eTag", object.etag())
                .put("versionId", object.version())
                .put("sequencer", String.format("%016X", object.sequence()));
        return message.toString();
    }

    private static String message(S3Object object, String verdict) {
        ObjectNode message = JSON.createObjectNode();
        message.put("source", "aws.guardduty");
        message.put("detail-type", "GuardDuty Malware Protection Object Scan Result");
        message.put("time", object.stored().toString());
        ObjectNode detail = message.putObject("detail");
        detail.put("schemaVersion", "1.0");
        detail.put("scanStatus", verdict.equals("UNSUPPORTED") ? "SKIPPED" : "COMPLETED");
        detail.put("resourceType", "S3_OBJECT");
        detail.putObject("s3ObjectDetails")
                .put("bucketName", object.bucket())
                .put("objectKey", object.key())
                .put("eTag", object.etag())
                .put("versionId", object.version());
        detail.putObject("scanResultDetails").put("scanResultStatus", verdict);
        return message.toString();
    }

    private static String verdict(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains(HARMFUL)) {
            return "THREATS_FOUND";
        }
        boolean locked = text.startsWith("PK\u0003\u0004") && bytes.length > 6 && (bytes[6] & 1) == 1;
        return locked ? "UNSUPPORTED" : "NO_THREATS_FOUND";
    }
}
