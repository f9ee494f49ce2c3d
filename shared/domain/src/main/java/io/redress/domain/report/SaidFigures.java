package io.redress.domain.report;

/**
 * The complaints closed in a period about whose answer the same one spoke last, with what they said.
 *
 * @param id {@code complainant} if the complainant said it, {@code organisation} if staff recorded it for them, {@code not-recorded}
 *     if it is not known which; {@code silence} for those that the system closed because nobody answered, whatever had been said
 *     before; {@code nothing} for those that ended without anybody saying anything; and the id of the line of the restricted ones
 */
public record SaidFigures(String id, String title, int count, int satisfied, int partlySatisfied, int notSatisfied) {}
