package io.redress.domain.procedure;

/**
 * A reason to pause a complaint: waiting for the complainant, for the police, for a court.
 *
 * @param complainantEnds whether the pause ends as soon as the complainant takes an action
 */
public record PauseCause(String id, String title, boolean complainantEnds) implements Identified {}
