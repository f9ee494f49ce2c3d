package io.redress.domain.complaint;

/** What has happened to a complaint. Events hold figures and choices only: never a name, an address or free text. */
public sealed interface Event
        permits IntakeEvent,
                StageEvent,
                LimitEvent,
                ActionEvent,
                LetterEvent,
                AssignmentEvent,
                SubjectEvent,
                AccessEvent,
                FollowOnEvent {}
