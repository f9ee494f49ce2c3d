package io.redress.domain.procedure;

import io.redress.domain.calendar.Span;

/**
 * A follow-on action that every incident requires (KW-13).
 *
 * @param role the role that has to complete it or, if it is completed by mail, the role that gets the mail
 * @param byMail whether it is completed as soon as the role has been told by mail
 * @param within the time in which it has to be completed
 */
public record Duty(String id, String title, String role, boolean byMail, Span within) implements Identified {}
