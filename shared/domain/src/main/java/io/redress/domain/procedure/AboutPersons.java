package io.redress.domain.procedure;

/**
 * What becomes of a complaint that names a member of staff as the one it is about, beyond that this person takes no part
 * in it: it leaves the general lists and only that person's line manager sees it (NU-6).
 *
 * @param owner the role in which the line manager has it, whatever the stage
 * @param foundBy the role that sees it until it is known who the person and the line manager are
 */
public record AboutPersons(String owner, String foundBy) {}
