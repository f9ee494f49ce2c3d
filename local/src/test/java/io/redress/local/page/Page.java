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
     * The content of a fenced block.
     *
     * @param line the line of the page on which it begins
     * @param language the language after the first fence; empty if there is none
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

    /** The answer to the last command of a block: the next block, unless that contains commands too. */
    Optional<Block> answerTo(Block block) {
        int next = blocks.indexOf(block) + 1;
        return next < blocks.size() && !blocks.get(next).commands() ? Optional.of(blocks.get(next)) : Optional.empty();
    }
}
