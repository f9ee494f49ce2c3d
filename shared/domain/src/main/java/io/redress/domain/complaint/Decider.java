package io.redress.domain.complaint;

/** Who has decided on a complaint in a stage, and in which role. Nobody reviews their own decision at a later stage. */
public record Decider(String caseworker, String role, String stage) {}
