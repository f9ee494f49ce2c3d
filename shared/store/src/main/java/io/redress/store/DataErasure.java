package io.redress.store;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.SubmissionFingerprint;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.staff.Actor;
import io.redress.platform.Env;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Erases the personal data of complaints for which that is due, in three steps. If nobody has ordered it, it is planned a month
 * before. The first step records that the erasure has begun, unless somebody has changed the complaint, for example to keep its data;
 * from then on nobody can change it. The second one deletes the data, and the third one records that. An erasure that stopped half-way
 * is still due, and the next attempt completes it.
 */
public final class DataErasure {

    /** The items of a complaint that hold what somebody wrote, or by which somebody can be recognised. */
    private static final List<String> PERSONAL =
            List.of(Keys.TEXT, Keys.LINK, Keys.MAIL, Keys.SUBMITTED_AGAIN, Keys.PERSON_SUBMITTED, Keys.PERSON);

    private final Table table;
    private final Complaints complaints;
    private final RuleBook book;
    private final SetAsideMails mails;

    private DataErasure(Table table, Complaints complaints, RuleBook book) {
        this.table = table;
        this.complaints = complaints;
        this.book = book;
        this.mails = new SetAsideMails(table);
        table.needPersonKey();
    }

    public static DataErasure in(Env env, Table table, RuleBook book) {
        return new DataErasure(table, Complaints.in(env, table, book), book);
    }

    /**
     * Erases the personal data of a complaint, if that is due, and records it. As long as there are mails about the complaint, that is not
     * recorded: the function that deletes files removes them with their files.
     *
     * @see #mailsLeft
     */
    public Complaint run(String organisation, String reference, Actor.System actor, Instant now) {
        Complaint current = complaints.get(organisation, reference);
        if (!current.handling().erasureHasBegun()) {
            current = record(organisation, reference, actor, now);
        }
        if (!current.handling().erasureHasBegun() || current.handling().isErased()) {
            return current;
        }
        erase(current);
        return mails.about(reference).isEmpty() ? record(organisation, reference, actor, now) : current;
    }

    /** The ids of the mails that keep a complaint from being erased: those that came after the function that deletes files had looked for them. */
    public List<String> mailsLeft(Complaint complaint) {
        return complaint.handling().erasureHasBegun() && !complaint.handling().isErased()
                ? mails.about(complaint.reference())
                : List.of();
    }

    private Complaint record(String organisation, String reference, Actor.System actor, Instant now) {
        return complaints.change(organisation, reference, actor, now, current -> book.of(current)
                .decide(current, new Command.RecordErasure(), actor, now));
    }

    /** The particulars go last, because they lead to what else is kept of the person. */
    private void erase(Complaint complaint) {
        String pk = Keys.complaint(complaint.reference());
        Stream.of(Keys.PERSON, Keys.PERSON_SUBMITTED)
                .flatMap(sk -> table.get(pk, sk).stream())
                .forEach(item -> forgetSubmission(complaint, Item.json(item, Particulars.class)));
        new ImprovementIdeas(table).erase(complaint.organisation(), complaint.reference());
        for (String beginning : PERSONAL) {
            keys(pk, beginning).forEach(sk -> table.delete(pk, sk));
        }
    }

    /** The marks by which the same submission would be known again. */
    private void forgetSubmission(Complaint complaint, Particulars particulars) {
        String country = book.of(complaint).procedure().country();
        SubmissionFingerprint.person(particulars, country)
                .ifPresent(person ->
                        RecentSubmission.forget(table, complaint.organisation(), person, complaint.reference()));
    }

    private List<String> keys(String pk, String beginning) {
        List<String> keys = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND begins_with(sk, :beginning)")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(pk), ":beginning", AttributeValue.fromS(beginning)))
                        .projectionExpression(Keys.SK)
                        .consistentRead(true),
                item -> keys.add(Item.text(item, Keys.SK)));
        return keys;
    }
}
