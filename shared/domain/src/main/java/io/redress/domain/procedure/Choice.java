package io.redress.domain.procedure;

/** One entry of a list that an organisation keeps: a category, a department, an answer to choose. */
public record Choice(String id, String title) implements Identified {}
