package io.redress.domain.complaint;

/**
 * The member of staff who decided a complaint in a stage, and their role. They may not review their own decision in a later
 * stage.
 */
public record Decider(String caseworker, String role, String stage) {}
