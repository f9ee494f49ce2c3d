package io.redress.domain.procedure;

/**
 * How a complaint is handled that is about a member of staff. It is not in the general lists, and only the line manager of
 * that member of staff sees it (NU-6).
 *
 * @param owner the role that the line manager has on the complaint, in every stage
 * @param foundBy the role that sees the complaint until the member of staff and the line manager are known
 */
public record AboutPersons(String owner, String foundBy) {}
