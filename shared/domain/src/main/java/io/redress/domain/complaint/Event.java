package io.redress.domain.complaint;

/** Something that happened to a complaint. Events hold ids, dates and figures only: never a name, an address or free text. */
public sealed interface Event
        permits IntakeEvent,
                StageEvent,
                LimitEvent,
                ActionEvent,
                LetterEvent,
                AssignmentEvent,
                SubjectEvent,
                AccessEvent,
                FollowOnEvent,
                ErasureEvent,
                DocumentEvent,
                ReplyEvent {}
