package io.redress.domain.procedure;

/**
 * A person or office in the organisation to whom a complaint can be addressed, and the stage in which such a complaint begins
 * (KT-4).
 */
public record Addressee(String id, String title, String stage) implements Identified {}
