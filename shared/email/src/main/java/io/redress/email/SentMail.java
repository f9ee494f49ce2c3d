package io.redress.email;

/** SES has taken the mail, and calls it by this id in everything that it tells of it later. */
public record SentMail(String messageId) {}
