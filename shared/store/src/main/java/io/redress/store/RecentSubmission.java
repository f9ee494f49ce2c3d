package io.redress.store;

import io.redress.domain.intake.SubmissionFingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A submission of the last day, by which it is known again when the same person sends it once more. It is stored under what
 * {@link PersonKey} makes of the person and of the words, never under the words.
 *
 * @param person the person, hidden
 * @param words what was said, hidden; the reference of the complaint if a later submission cannot join it
 * @param answer the answer that the sender got, as JSON
 */
public record RecentSubmission(
        String organisation, String person, String words, String reference, String answer, Instant at) {

    /** For how long the same submission counts as sent twice. */
    public static final Duration KEPT = Duration.ofDays(1);

    private static final String REFERENCE = "reference";
    private static final String ANSWER = "answer";
    private static final String AT = "at";
    private static final String AGAIN = "again";

    /** A submission that joins an earlier one with the same words, and which later ones with the same words join. */
    public static RecentSubmission joinable(
            PersonKey key,
            String organisation,
            SubmissionFingerprint fingerprint,
            String reference,
            String answer,
            Instant at) {
        return new RecentSubmission(
                organisation, key.hide(fingerprint.person()), key.hide(fingerprint.words()), reference, answer, at);
    }

    /** A submission with an idempotency key, or by staff. No other one joins it. */
    public static RecentSubmission alone(
            PersonKey key, String organisation, SubmissionFingerprint fingerprint, String reference, Instant at) {
        return new RecentSubmission(organisation, key.hide(fingerprint.person()), reference, reference, "{}", at);
    }

    boolean isJoinable() {
        return !words.equals(reference);
    }

    /** The earlier submission of the same person with the same words, if it does not count as too long ago. */
    public Optional<RecentSubmission> find(Table table) {
        return table.get(Keys.recent(organisation, person), words)
                .map(item -> of(organisation, person, item))
                .filter(found -> found.at().plus(KEPT).isAfter(at));
    }

    /**
     * The references of the complaints that a person submitted in the day before one complaint of theirs, in that order; none
     * if that one was submitted more than a day ago.
     *
     * @param person as {@link SubmissionFingerprint#person} has it
     */
    public static List<String> before(Table table, String organisation, String person, String reference) {
        List<RecentSubmission> submissions = new ArrayList<>();
        String hidden = table.personKey().hide(person);
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(Keys.recent(organisation, hidden)))),
                item -> submissions.add(of(organisation, hidden, item)));
        return submissions.stream()
                .filter(submission -> submission.reference().equals(reference))
                .findFirst()
                .map(submission -> submissions.stream()
                        .filter(other -> other.isBefore(submission))
                        .sorted(Comparator.comparing(RecentSubmission::at))
                        .map(RecentSubmission::reference)
                        .toList())
                .orElse(List.of());
    }

    /** Removes what is kept of a person's submission of one complaint. */
    static void forget(Table table, String organisation, String person, String reference) {
        String pk = Keys.recent(organisation, table.personKey().hide(person));
        List<String> keys = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))),
                item -> {
                    if (Item.text(item, REFERENCE).equals(reference)) {
                        keys.add(Item.text(item, Keys.SK));
                    }
                });
        keys.forEach(sk -> table.delete(pk, sk));
    }

    /**
     * The write that counts that the same has been submitted again. It fails if that has happened so often already, or if this record is
     * gone.
     *
     * @param most how often it may happen
     */
    TransactWriteItem again(Table table, int most) {
        return table.transactUpdate(update -> update.key(Table.key(Keys.recent(organisation, person), words))
                .updateExpression("ADD #again :one")
                .conditionExpression("attribute_exists(pk) AND (attribute_not_exists(#again) OR #again < :most)")
                .expressionAttributeNames(Map.of("#again", AGAIN))
                .expressionAttributeValues(Map.of(
                        ":one", AttributeValue.fromN("1"), ":most", AttributeValue.fromN(String.valueOf(most)))));
    }

    private boolean isBefore(RecentSubmission later) {
        return !reference.equals(later.reference())
                && !at.isAfter(later.at())
                && at.plus(KEPT).isAfter(later.at());
    }

    /** @param replaced the reference in the record that it replaces; null if it replaces none */
    TransactWriteItem item(Table table, @Nullable String replaced) {
        Item item = Item.of(Keys.recent(organisation, person), words)
                .with(REFERENCE, reference)
                .with(ANSWER, answer)
                .with(AT, Keys.moment(at))
                .with(Table.EXPIRES, at.plus(KEPT).getEpochSecond());
        if (replaced != null) {
            return table.put(
                    item,
                    "#reference = :replaced",
                    Map.of("#reference", REFERENCE),
                    Map.of(":replaced", AttributeValue.fromS(replaced)));
        }
        return isJoinable() ? table.transactPutIfExpired(item, at) : table.transactPut(item);
    }

    private static RecentSubmission of(String organisation, String person, Map<String, AttributeValue> item) {
        return new RecentSubmission(
                organisation,
                person,
                Item.text(item, Keys.SK),
                Item.text(item, REFERENCE),
                Item.text(item, ANSWER),
                Instant.parse(Item.text(item, AT)));
    }

    @Override
    public String toString() {
        return "RecentSubmission[" + reference + "]";
    }
}
