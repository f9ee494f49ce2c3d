package io.redress.correspondence;

import io.redress.email.Letter;
import java.util.List;

/**
 * A letter that a procedure sends to complainants, with example values. A letter whose words differ from way to way is several of these.
 *
 * @param id the letter, as the procedure calls it
 * @param ways what leads to the letter with these words, in English
 */
public record ProcedureLetter(String id, String title, Letter letter, List<String> ways) {

    public ProcedureLetter {
        ways = List.copyOf(ways);
    }
}
