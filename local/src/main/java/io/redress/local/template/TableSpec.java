package io.redress.local.template;

import java.util.Map;

/** A table: its name, and its properties as CloudFormation writes them. */
public record TableSpec(String id, String name, Map<String, Object> properties) {}
