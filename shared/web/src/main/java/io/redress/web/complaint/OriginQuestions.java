package io.redress.web.complaint;

import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Procedure;
import io.redress.web.FormField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions about how a complaint came in, which only staff are asked. */
final class OriginQuestions {

    static final String CHANNEL = "channel";
    static final String ORIGIN = "origin.";
    private static final String RECEIVED = "receivedAt";
    private static final String ADDRESSED = "addressedTo";

    private final Procedure procedure;
    private final QuestionFields asking;

    OriginQuestions(Procedure procedure, QuestionFields asking) {
        this.procedure = procedure;
        this.asking = asking;
    }

    /** All of them, for a complaint that is recorded today. What comes in by itself is the last channel. */
    List<FormField> all(LocalDate today) {
        List<Channel> channels = procedure.channels().stream()
                .filter(channel -> channel.approved(today))
                .sorted(Comparator.comparing(Channel::open))
                .toList();
        List<FormField> asked = new ArrayList<>();
        asked.add(asking.ask(FormField.Kind.LINE, CHANNEL)
                .required(true)
                .choosing(channels.stream()
                        .map(channel -> Choice.of(channel.id(), channel.title()))
                        .toList()));
        asked.addAll(ofChannels(channels));
        asked.add(asking.ask(FormField.Kind.TIME, RECEIVED));
        addressed().forEach(asked::add);
        return asked;
    }

    /** Those that an e-mail does not answer itself. */
    List<FormField> ofMail() {
        List<Channel> channels = procedure.channels().stream()
                .filter(channel -> channel.mail() != null)
                .toList();
        return Stream.concat(ofChannels(channels).stream(), addressed()).toList();
    }

    private Stream<FormField> addressed() {
        List<Choice> addressees = procedure.addressees().stream()
                .map(addressee -> Choice.of(addressee.id(), addressee.title()))
                .toList();
        return addressees.isEmpty() ? Stream.empty() : Stream.of(asking.choice(ADDRESSED, addressees, false));
    }

    /** A field that several channels ask for is asked once. Each of these facts is one line. */
    private List<FormField> ofChannels(List<Channel> channels) {
        Map<String, FormField> asked = new LinkedHashMap<>();
        channels.forEach(channel -> channel.fields()
                .forEach(field -> asked.putIfAbsent(
                        field.id(),
                        FormField.of(FormField.Kind.LINE, ORIGIN + field.id(), field.title())
                                .required(field.required())
                                .withHint(asking.words().say("origin.hint", titles(channels, field.id()))))));
        return List.copyOf(asked.values());
    }

    private static String titles(List<Channel> channels, String field) {
        return channels.stream()
                .filter(channel -> hasField(channel, field))
                .map(Channel::title)
                .collect(Collectors.joining("; "));
    }

    /** The channels that ask for each field, by the name of the field. */
    static Map<String, List<String>> askedBy(Procedure procedure) {
        Map<String, List<String>> channels = new LinkedHashMap<>();
        procedure.channels().forEach(channel -> channel.fields()
                .forEach(field -> channels.computeIfAbsent(ORIGIN + field.id(), _ -> new ArrayList<>())
                        .add(channel.id())));
        return channels;
    }

    private static boolean hasField(Channel channel, String id) {
        return channel.fields().stream().anyMatch(field -> field.id().equals(id));
    }
}
