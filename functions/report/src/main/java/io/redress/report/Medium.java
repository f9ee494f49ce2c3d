package io.redress.report;

/** On what a report is read. */
enum Medium {
    MAIL,
    PDF
}
