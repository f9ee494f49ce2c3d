package io.redress.domain.procedure;

/**
 * A way in which a complaint may arrive.
 *
 * @param open true for the one channel that the public endpoint is: what is posted there arrived this way
 */
public record Channel(String id, String title, boolean open) implements Identified {}
