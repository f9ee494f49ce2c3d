package io.redress.domain.procedure;

import io.redress.domain.calendar.Span;

/**
 * What has to be done about every incident (KW-13).
 *
 * @param role who has to see to it, or, where it is done by mail, who is told
 * @param byMail whether it is done once the role has been told by mail
 * @param within how soon
 */
public record Duty(String id, String title, String role, boolean byMail, Span within) implements Identified {}
