package io.redress.correspondence;

import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Status;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.Rules;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose words a letter has. */
final class LetterAuthor {

    private LetterAuthor() {}

    /**
     * The role that wrote the texts: the consulted role, or the only role that may take the action if it is not the usual owner of the
     * stage, or else the owner.
     *
     * @param written the change that contains the texts of the letter
     */
    static Optional<Role> of(ChangeContext written, Rules rules) {
        return Optional.ofNullable(id(written, rules)).flatMap(rules.procedure()::role);
    }

    private static @Nullable String id(ChangeContext written, Rules rules) {
        Status before = written.before().status();
        String consulted = before.pendingConsultation();
        List<String> by = written.action(rules.actions()).map(Action::by).orElse(List.of());
        if (isFor(by, consulted) && !isFor(by, before.owner())) {
            return consulted;
        }
        boolean ownersAction = before.stage() == null
                || by.size() != 1
                || isFor(by, rules.procedure().stageOf(before.stage()).owner())
                || rules.procedure().role(by.getFirst()).isEmpty();
        return ownersAction ? before.owner() : by.getFirst();
    }

    private static boolean isFor(List<String> by, @Nullable String role) {
        return role != null && by.contains(role);
    }
}
