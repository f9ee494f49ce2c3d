package io.redress.casework;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.Decision;
import io.redress.domain.staff.Actor;

/**
 * What an action would do if it were taken now. Nothing of it is stored.
 *
 * @param before the complaint as it is now
 * @param by who would take the action
 */
public record Foreseen(Complaint before, Decision decision, Actor.Caseworker by) {}
