package io.redress.email;

/** A mail that SES accepted. In everything that SES reports about the mail later, it names this id. */
public record SentMail(String messageId) {}
