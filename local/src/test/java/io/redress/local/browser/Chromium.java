package io.redress.local.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Chromium of this machine, started when a test first needs it and shared by all tests of this JVM. Nothing is downloaded. */
final class Chromium {

    /** The variable that names a program other than those on the PATH. */
    static final String VARIABLE = "CHROMIUM";

    static final String MISSING =
            "The tests in a browser are skipped, because this machine has no Chromium. Install it, for example with"
                    + " 'apt-get install chromium', or set the variable " + VARIABLE + " to its program.";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Only this machine has a name: a page that asks another one for something gets no answer. */
    private static final String NO_OTHER_HOST =
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

    /** A letter in a frame without rights stays in the process of its page. From another one, the browser is late to learn where the frame is, and a click beside it may get lost. */
    private static final String ONE_PROCESS = "--disable-features=IsolateSandboxedIframes";

    private Chromium() {}

    /** The program that the environment names, or else the first one on the PATH. */
    static Optional<Path> find(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            Path program = Path.of(named);
            if (!isProgram(program)) {
                throw new IllegalStateException("The variable " + VARIABLE + " names " + named
                        + ", which is not a program. Set it to the program of Chromium, or unset it.");
            }
            return Optional.of(program);
        }
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(environment.getOrDefault("PATH", ""))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .flatMap(folder -> NAMES.stream().map(folder::resolve))
                .filter(Chromium::isProgram)
                .findFirst();
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    static boolean isHere() {
        return Found.PROGRAM.isPresent();
    }

    /** The browser. Only tests that are {@link InBrowser} may ask for it. */
    static Browser shared() {
        return Running.BROWSER;
    }

    /** Looked for once, so that its absence is said once. */
    private static final class Found {

        private static final Optional<Path> PROGRAM = find(System.getenv());

        static {
            if (PROGRAM.isEmpty()) {
                System.out.println(MISSING);
            }
        }
    }

    private static final class Running {

        private static final Browser BROWSER =
                start(Found.PROGRAM.orElseThrow(() -> new IllegalStateException(MISSING)));

        private static Browser start(Path program) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(List.of(NO_OTHER_HOST, ONE_PROCESS)));
        }
    }
}
