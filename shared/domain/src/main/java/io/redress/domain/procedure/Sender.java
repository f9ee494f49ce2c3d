package io.redress.domain.procedure;

/**
 * A body that sends on complaints which it has numbered itself, such as an ombudsman. Reports list them apart (KT-14).
 *
 * @param document the field of the channel with the number that the body gave the complaint
 * @param branch the field of the channel with the branch of the body
 */
public record Sender(String document, String branch) {}
