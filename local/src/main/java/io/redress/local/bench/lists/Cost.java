package io.redress.local.bench.lists;

/** What DynamoDB was asked for: so many requests, and so many units. */
public record Cost(int requests, double units) {}
