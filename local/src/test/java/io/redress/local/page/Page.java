package io.redress.local.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page of the documentation; only its fenced blocks are read. */
public record Page(String name, List<Block> blocks) {

    private static final String FENCE = "```";

    /**
     * What stands between two fences.
     *
     * @param line where it begins in the page
     * @param language what its first fence says; empty for nothing
     */
    public record Block(int line, String language, String text) {

        boolean commands() {
            return language.equals("sh");
        }
    }

    public static Page read(Path file) {
        try {
            return new Page(file.getFileName().toString(), blocks(Files.readAllLines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        List<String> inside = null;
        int begun = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(FENCE) && inside == null) {
                inside = new ArrayList<>();
                begun = i;
            } else if (line.startsWith(FENCE)) {
                String language = lines.get(begun).substring(FENCE.length()).strip();
                blocks.add(new Block(begun + 2, language, String.join("\n", inside)));
                inside = null;
            } else if (inside != null) {
                inside.add(line);
            }
        }
        return List.copyOf(blocks);
    }

    /** The answer that is shown to the last command of a block: what follows it, unless that is commands again. */
    Optional<Block> answerTo(Block block) {
        int next = blocks.indexOf(block) + 1;
        return next < blocks.size() && !blocks.get(next).commands() ? Optional.of(blocks.get(next)) : Optional.empty();
    }
}
