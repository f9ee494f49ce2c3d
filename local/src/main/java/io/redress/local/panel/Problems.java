package io.redress.local.panel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.local.gateway.HttpAnswer;

/** Answers to wrong requests, with the reason. */
final class Problems {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Ends the processing of a request; the caller gets the problem as the answer. */
    static final class Refusal extends RuntimeException {

        private final transient HttpAnswer answer;

        private Refusal(HttpAnswer answer, String detail) {
            super(detail);
            this.answer = answer;
        }

        HttpAnswer answer() {
            return answer;
        }
    }

    private Problems() {}

    static Refusal invalid(String detail) {
        return refusal(400, "Bad Request", detail);
    }

    static Refusal unknown(String detail) {
        return refusal(404, "Not Found", detail);
    }

    private static Refusal refusal(int status, String title, String detail) {
        ObjectNode problem = JSON.createObjectNode();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        return new Refusal(HttpAnswer.text(status, "application/problem+json", problem.toString()), detail);
    }
}
