package io.redress.local;

import com.sun.net.httpserver.HttpServer;
import io.redress.local.events.AwsClients;
import io.redress.local.events.EventSources;
import io.redress.local.events.FileDelivery;
import io.redress.local.events.MailDoor;
import io.redress.local.events.MailEventDelivery;
import io.redress.local.events.QueueBoard;
import io.redress.local.events.ScheduledCall;
import io.redress.local.events.Tables;
import io.redress.local.gateway.Entrance;
import io.redress.local.gateway.Gateway;
import io.redress.local.gateway.TokenIssuer;
import io.redress.local.lambda.Activity;
import io.redress.local.lambda.LambdaFunction;
import io.redress.local.panel.Panel;
import io.redress.local.template.FunctionSpec;
import io.redress.local.template.Template;
import io.redress.local.time.Foresight;
import io.redress.local.time.Schedules;
import io.redress.local.time.TravellingClock;
import io.redress.local.userpool.UserPoolSimulator;
import io.redress.platform.Env;
import io.redress.testing.S3Simulator;
import io.redress.testing.SesSimulator;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All of template.yaml, running in this process until it is closed: the routes at {@link #url()}, the functions behind
 * them, the table and its stream, the queues, the schedules, and a simulator of SES that keeps all mail.
 */
public final class LocalRedress implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.redress.local");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LIFETIME = Duration.ofDays(3650);

    static {
        // Otherwise the JDK's server delays the end of an answer by 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** The parts that must be closed at the end, the last one first. */
    private final Deque<AutoCloseable> undo = new ArrayDeque<>();

    private final Activity activity = new Activity();
    private final String url;
    private final TravellingClock clock;
    private final TokenIssuer tokens;
    private final SesSimulator ses;
    private final S3Simulator s3;
    private final IntFunction<MailDoor> doors;
    private EventSources sources;
    private Schedules schedules;
    private final Map<String, MailDoor> opened = new ConcurrentHashMap<>();

    /** Starts the template of a project on free ports, in memory, with the clock at {@code start}. */
    public static LocalRedress start(Path project, Instant start) {
        return start(Settings.of(project).from(start));
    }

    /** Starts with these settings. */
    public static LocalRedress start(Settings settings) {
        return start(settings, InstantSource.system(), true);
    }

    /**
     * Starts with these settings.
     *
     * @param machine the time from which the clock runs
     * @param foresight whether calls of schedules that would find nothing to do are passed over
     */
    static LocalRedress start(Settings settings, InstantSource machine, boolean foresight) {
        try {
            return new LocalRedress(settings, machine, foresight);
        } catch (IOException e) {
            throw new CannotStart("Redress cannot start: " + e.getMessage(), e);
        }
    }

    private LocalRedress(Settings settings, InstantSource machine, boolean foresight) throws IOException {
        try {
            Entrance entrance = new Entrance();
            HttpServer server = listen(settings.port(), entrance);
            String domain = "localhost:" + server.getAddress().getPort();
            url = "http://" + domain;
            Optional<DataDirectory> data = openData(settings);
            clock = clock(settings, data, machine);
            tokens = TokenIssuer.ofThisProcess(url + "/_local/issuer", clock);
            Services services = later(Services.start(settings));
            ses = later(new SesSimulator(clock));
            s3 = later(new S3Simulator(
                    clock,
                    AwsClients.KEY,
                    data.map(directory -> directory.path().resolve("files")).orElse(null)));
            Template declared = Template.read(settings.template(), settings.parameters(), services.naming());
            QueueBoard board = QueueBoard.create(services.clients().queues(), declared.queues());
            Template template = declared.knowing(board.references())
                    .knowing(Tables.create(services.clients().tables(), declared.tables()));
            Map<String, String> surroundings = services.variables();
            surroundings.put("AWS_ENDPOINT_URL_SESV2", ses.url());
            surroundings.put("AWS_ENDPOINT_URL_S3", s3.url());
            FileDelivery.start(s3, template.buckets(), board);
            doors = port -> MailDoor.open(port, template.mailRules(), board, new Env(surroundings, clock));
            Map<String, LambdaFunction> functions = functions(template, surroundings);
            Gateway gateway = new Gateway(
                    template.routes(), functions, tokens, domain, template.stageVariables(), clock, template.cors());
            sources = EventSources.start(
                    services.clients(), template, board, functions, activity, clock, data.map(DataDirectory::path));
            undo.push(sources::stop);
            ses.tell(new MailEventDelivery(template.mailEvents(), board, activity)::accepted);
            ScheduledCall caller = new ScheduledCall(functions, board);
            Foresight known = foresight ? FirstChecks.of(template, spec -> env(spec, surroundings)) : Foresight.NONE;
            schedules =
                    new Schedules(template.schedules(), clock, known, caller::run, patience -> sources.settle(patience)
                            .settled());
            undo.push(schedules::stop);
            data.ifPresent(directory -> undo.push(() -> directory.keepClockAhead(clock.ahead())));
            Panel panel = new Panel(url, ses, clock, schedules, sources, tokens);
            UserPoolSimulator pool =
                    new UserPoolSimulator(url, template.poolClients(), tokens, clock, DemoStaff.people(template));
            entrance.leadTo(new Dispatch(gateway, panel, pool));
            undo.push(this::finishRequests);
            undo.push(entrance::close);
            DemoStaff.invite(url, entrance.key(), tokens, template);
            entrance.open();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Where it answers, such as {@code http://localhost:8080}. */
    public String url() {
        return url;
    }

    public InstantSource clock() {
        return clock;
    }

    /** The simulator of SES, with the mails that the functions sent. */
    public SesSimulator ses() {
        return ses;
    }

    /**
     * Opens the door for mail, if it is not open yet: from then on, programs can send mails by SMTP.
     *
     * @param port where to listen; 0 for a free port
     * @return the port at which it listens
     */
    public int openMailDoor(int port) {
        return opened.computeIfAbsent("smtp", _ -> later(doors.apply(port))).port();
    }

    /** The simulator of S3, with the files that people have sent. */
    public S3Simulator s3() {
        return s3;
    }

    /** A token of a member of staff who is in {@code groups}, such as {@code kiwi:quality-manager}. */
    public String token(String email, String... groups) {
        return tokens.sign(email.replaceFirst("@.*", ""), email, List.of(groups), LIFETIME);
    }

    /** Waits until all work is done; fails with a description of the work that is stuck. */
    public void settle() {
        try {
            EventSources.Outcome outcome = sources.settle(PATIENCE);
            if (!outcome.settled()) {
                throw new IllegalStateException("not settled after " + PATIENCE + ": " + outcome.stuck());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Moves the clock on, runs what falls due, and waits until it is done. */
    public Schedules.Journey advance(Duration duration) {
        return moveTo(clock.instant().plus(duration));
    }

    /** Moves the clock on to {@code moment}, runs what falls due, and waits until it is done. */
    public Schedules.Journey moveTo(Instant moment) {
        try {
            return schedules.moveTo(moment);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** How full the queues are, including those of dead letters. */
    public List<QueueBoard.Level> queues() {
        return sources.levels();
    }

    /** Accepts no further work, finishes the present work, and stops. */
    @Override
    public void close() {
        while (!undo.isEmpty()) {
            try {
                undo.pop().close();
            } catch (Exception e) {
                LOG.warn("a part of Redress could not be stopped", e);
            }
        }
    }

    private <T extends AutoCloseable> T later(T part) {
        undo.push(part);
        return part;
    }

    private HttpServer listen(int port, Entrance entrance) throws IOException {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            undo.push(() -> server.stop(0));
            server.createContext("/", entrance);
            server.start();
            return server;
        } catch (BindException e) {
            throw new CannotStart(
                    "Port " + port + " is taken by another program. Stop that one, or choose another port with --port.",
                    e);
        }
    }

    private Optional<DataDirectory> openData(Settings settings) throws IOException {
        return settings.data().isEmpty()
                ? Optional.empty()
                : Optional.of(later(DataDirectory.open(settings.data().get())));
    }

    private static TravellingClock clock(Settings settings, Optional<DataDirectory> data, InstantSource machine)
            throws IOException {
        if (settings.start().isPresent()) {
            return TravellingClock.from(machine, settings.start().get());
        }
        Optional<Duration> ahead = data.isPresent() ? data.get().clockAhead() : Optional.empty();
        return ahead.map(offset ->
                        TravellingClock.from(machine, machine.instant().plus(offset)))
                .orElseGet(() -> new TravellingClock(machine));
    }

    private Map<String, LambdaFunction> functions(Template template, Map<String, String> surroundings) {
        Map<String, LambdaFunction> functions = new HashMap<>();
        template.functions()
                .forEach(spec -> functions.put(spec.id(), new LambdaFunction(spec, env(spec, surroundings), activity)));
        return functions;
    }

    private Env env(FunctionSpec spec, Map<String, String> surroundings) {
        Map<String, String> variables = new HashMap<>(surroundings);
        // Each function signs with its own id, so that a service can tell which function calls it.
        variables.put("AWS_ACCESS_KEY_ID", spec.id());
        variables.putAll(spec.variables());
        // In the template these are the addresses of the API and of the user pool in AWS; here they have other ones.
        variables.replace("PUBLIC_URL", url);
        variables.replace("SIGN_IN_URL", url + UserPoolSimulator.PATH);
        variables.replace("SIGN_IN_ISSUER", tokens.issuer());
        return new Env(variables, clock);
    }

    private void finishRequests() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (activity.inHand() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(Duration.ofMillis(10));
        }
    }
}
