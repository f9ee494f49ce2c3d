package io.redress.domain.rules.recipients;

import static io.redress.domain.rules.recipients.Acorn.ADELE;
import static io.redress.domain.rules.recipients.Acorn.DORA;
import static io.redress.domain.rules.recipients.Acorn.HUGO;
import static io.redress.domain.rules.recipients.Acorn.OLGA;
import static io.redress.domain.rules.recipients.Acorn.OMAR;
import static io.redress.domain.rules.recipients.Acorn.PETRA;
import static io.redress.domain.rules.recipients.Acorn.aboutOlga;
import static io.redress.domain.rules.recipients.Acorn.ids;
import static io.redress.domain.rules.recipients.Acorn.member;
import static io.redress.domain.rules.recipients.Acorn.restricted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Data protection and the caseworker get a mail about what somebody did with a restricted complaint, but never only the doer.
 */
class DataProtectionContactsTest {

    private static List<String> watchers(Acorn acorn, String doer) {
        return ids(acorn.recipients().watchers(doer));
    }

    @Test
    void the_data_protection_role_and_the_caseworker_get_the_mail() {
        assertThat(watchers(restricted(), "adele")).containsExactly("petra", "olga");
    }

    @Test
    void without_that_role_the_highest_manager_above_the_doer_gets_the_mail() {
        assertThat(watchers(restricted().without(PETRA), "omar")).containsExactly("dora", "olga");
        assertThat(watchers(restricted().without(PETRA, DORA), "omar")).containsExactly("hugo", "olga");
    }

    @Test
    void if_the_doer_has_no_manager_the_highest_manager_above_the_caseworker_gets_the_mail() {
        assertThat(watchers(restricted().without(PETRA), "adele")).containsExactly("dora", "olga");
    }

    @Test
    void without_any_manager_another_administrator_gets_the_mail_and_then_anybody_but_the_doer() {
        Acorn flat = restricted().without(PETRA, DORA, HUGO).staff(member("arno", null, "administrator"));
        assertThat(watchers(flat, "adele")).containsExactly("arno", "olga");
        assertThat(watchers(flat.without(member("arno", null)), "adele")).containsExactly("olga", "omar");
        assertThat(watchers(flat.without(OMAR, OLGA), "adele"))
                .as("nobody gets a mail only about their own act")
                .isEmpty();
    }

    @Test
    void another_contact_gets_the_mail_about_a_contacts_own_act() {
        assertThat(watchers(restricted(), "petra")).as("Petra has no manager").containsExactly("dora", "olga");
        assertThat(watchers(restricted().staff(member("petra", "hugo", "privacy")), "petra"))
                .containsExactly("dora", "olga");
        assertThat(watchers(restricted(), "olga")).containsExactly("petra");
    }

    @Test
    void a_contact_whom_the_complaint_is_about_gets_no_mail() {
        assertThat(watchers(aboutOlga().staff(member("olga", "hugo", "officer", "privacy")), "adele"))
                .containsExactly("petra", "hugo");
        assertThat(watchers(aboutOlga().without(PETRA, DORA, HUGO, ADELE), "adele"))
                .containsExactly("omar");
    }
}
