package io.redress.domain.procedure;

/**
 * What a complaint must say of its complainant to be accepted.
 *
 * @param anonymous whether a complaint without name and contact is accepted
 * @param why what a person is told whose complaint is refused for lack of them
 */
public record Intake(boolean anonymous, String why) {}
