package io.redress.local.userpool;

import java.util.List;

/**
 * Somebody who can be signed in with one click.
 *
 * @param organisation the name of the organisation
 * @param roles the titles of the roles
 */
public record DemoPerson(String organisation, String name, String email, List<String> roles, List<String> groups) {

    @Override
    public String toString() {
        return "DemoPerson[" + organisation + "]";
    }
}
