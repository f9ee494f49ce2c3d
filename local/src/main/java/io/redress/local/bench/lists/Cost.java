package io.redress.local.bench.lists;

/** The cost at DynamoDB: the number of requests, and their units. */
public record Cost(int requests, double units) {}
