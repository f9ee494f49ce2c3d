package io.redress.domain.procedure;

/**
 * Why a complaint may have to wait: for its complainant, for the police, for a court.
 *
 * @param complainantEnds whether the wait is over as soon as the complainant does something
 */
public record PauseCause(String id, String title, boolean complainantEnds) implements Identified {}
