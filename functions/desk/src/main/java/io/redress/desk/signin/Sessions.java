package io.redress.desk.signin;

import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.platform.Request;
import io.redress.platform.Seal;
import io.redress.platform.Sha256;
import io.redress.store.DeskSession;
import io.redress.store.DeskSessions;
import io.redress.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The sessions of staff. The browser has the sealed number of a session, the table has the hash of the number. A session ends some time after the
 * last request, at the latest 12 hours after the sign-in, and as soon as the user pool refuses to renew it; while the user pool cannot be reached, it goes on.
 */
public final class Sessions {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration ASK_EVERY = Duration.ofMinutes(10);

    /** How long nobody asks the user pool again that has not answered. */
    static final Duration ASK_AFTER_FAILURE = Duration.ofMinutes(1);

    /** A request of the last minute is not written, because each write costs as much as the read. */
    static final Duration WRITE_EVERY = Duration.ofMinutes(1);

    private static final String NUMBER = "session";
    private static final String TOKEN = "session token ";
    private static final int BYTES = 32;

    private final Env env;
    private final Seal seal;
    private final DeskSessions stored;
    private final UserPool pool;
    private final IdToken.Check check;

    public Sessions(Env env) {
        this.env = env;
        this.seal = Seal.in(env);
        this.stored = new DeskSessions(Table.in(env));
        this.pool = new UserPool(env);
        this.check = new IdToken.Check(env);
    }

    /** Who has sent a request; empty if the request has no cookie of a session that is valid now. */
    public Optional<SignedIn> of(Request request) {
        Instant now = env.now();
        return id(request)
                .flatMap(id -> stored.find(id, now))
                .flatMap(session -> goingOn(session, request, now))
                .map(Sessions::signedIn);
    }

    private Optional<String> id(Request request) {
        return request.cookie(Cookie.SESSION)
                .flatMap(value -> seal.open(NUMBER, value))
                .map(Sha256::base64);
    }

    private static SignedIn signedIn(DeskSession session) {
        return new SignedIn(
                session.id(), session.sub(), Map.of("sub", session.sub(), "cognito:groups", session.groups()));
    }

    private Optional<DeskSession> goingOn(DeskSession session, Request request, Instant now) {
        Instant expires = expires(session.until(), now);
        boolean due = !session.askAgain().isAfter(now);
        if (due && stored.mayAsk(session, now.plus(ASK_AFTER_FAILURE))) {
            return asked(session, request, now);
        }
        boolean written = expires.isBefore(session.expires().plus(WRITE_EVERY));
        return written || stored.goOn(session.id(), expires) ? Optional.of(session) : Optional.empty();
    }

    private static Instant expires(Instant until, Instant now) {
        Instant idle = now.plus(IDLE);
        return idle.isBefore(until) ? idle : until;
    }

    /** The session after the user pool was asked; it ends if the user pool refuses. */
    private Optional<DeskSession> asked(DeskSession session, Request request, Instant now) {
        String client = client(request);
        PoolAnswer answer =
                token(session).map(token -> pool.askAgain(client, token)).orElseGet(PoolAnswer.Refused::new);
        return switch (answer) {
            case PoolAnswer.Unreachable _ ->
                stored.goOn(session.id(), expires(session.until(), now)) ? Optional.of(session) : Optional.empty();
            case PoolAnswer.Refused _ -> {
                stored.end(session.id());
                yield Optional.empty();
            }
            case PoolAnswer.Tokens tokens -> {
                Optional<DeskSession> renewed = check.of(session.sub(), tokens.identity(), client)
                        .map(identity -> renewed(session, identity, tokens, now));
                if (renewed.isEmpty()) {
                    Log.said("the user pool gave a token that is not for this session");
                    stored.end(session.id());
                }
                yield renewed.filter(stored::renew);
            }
        };
    }

    private DeskSession renewed(DeskSession session, IdToken identity, PoolAnswer.Tokens tokens, Instant now) {
        return new DeskSession(
                session.id(),
                session.sub(),
                identity.groups(),
                tokens.again()
                        .map(token -> seal.seal(TOKEN + session.id(), token))
                        .orElse(session.sealedToken()),
                session.until(),
                expires(session.until(), now),
                now.plus(ASK_EVERY));
    }

    private Optional<String> token(DeskSession session) {
        return seal.open(TOKEN + session.id(), session.sealedToken());
    }

    /** The id of the desk's client at the user pool, which the gateway passes (ADR 79). */
    static String client(Request request) {
        return Optional.ofNullable(request.stageVariables().get("deskClient"))
                .orElseThrow(() -> new IllegalStateException("the stage of the API has no variable deskClient"));
    }

    /** Begins a session with a new number, whatever cookie the browser has had, and returns the new cookie. */
    String begin(Request request, IdToken identity, String token) {
        id(request).ifPresent(stored::end);
        byte[] bytes = new byte[BYTES];
        env.random().nextBytes(bytes);
        String number = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String id = Sha256.base64(number);
        Instant now = env.now();
        stored.begin(new DeskSession(
                id,
                identity.sub(),
                identity.groups(),
                seal.seal(TOKEN + id, token),
                now.plus(LONGEST),
                now.plus(IDLE),
                now.plus(ASK_EVERY)));
        return Cookie.of(Cookie.SESSION, seal.seal(NUMBER, number));
    }

    /** Ends the session of a request, and the validity of its token at the user pool. */
    void signOut(Request request) {
        Optional<DeskSession> session = id(request).flatMap(id -> stored.find(id, env.now()));
        session.ifPresent(found -> {
            stored.end(found.id());
            token(found).ifPresent(token -> pool.revoke(client(request), token));
        });
    }

    /** Ends a session. */
    public void end(SignedIn by) {
        stored.end(by.session());
    }
}
