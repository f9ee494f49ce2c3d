package io.redress.domain.procedure;

/**
 * Somebody in the organisation to whom complaints are addressed in person, and the stage in which such a complaint
 * begins (KT-4).
 */
public record Addressee(String id, String title, String stage) implements Identified {}
