package io.redress.local.events;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.MailCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.net.Socket;
import java.util.Map;
import java.util.regex.Pattern;

/** A server for SMTP that takes what SES takes: also mails whose envelope has no sender, and none that has more than 40 MB. */
final class MailServer extends GreenMail {

    private static final int LARGEST = 40 * 1024 * 1024;
    private static final Pattern NO_SENDER = Pattern.compile("MAIL FROM:\\s?<>.*", Pattern.CASE_INSENSITIVE);

    MailServer(ServerSetup setup) {
        super(setup);
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] config, Managers managers) {
        SmtpManager limited = new SmtpManager(managers.getImapHostManager(), managers.getUserManager()) {
            @Override
            public String checkData(SmtpState state) {
                return isTooLarge(state) ? "552 5.3.4 Message size exceeds fixed limit" : super.checkData(state);
            }
        };
        return Map.of(ServerSetup.PROTOCOL_SMTP, new SmtpServer(config[0], managers) {
            @Override
            protected SmtpHandler createProtocolHandler(Socket client) {
                return new SmtpHandler(new Commands(), limited, client);
            }
        });
    }

    private static boolean isTooLarge(SmtpState state) {
        try {
            return state.getMessage().getMessage().getSize() > LARGEST;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Commands extends SmtpCommandRegistry {

        @Override
        public SmtpCommand getCommand(String name) {
            return name.equals("MAIL") ? new WithoutSender() : super.getCommand(name);
        }
    }

    /** GreenMail takes the command without a sender, but then refuses each recipient. */
    private static final class WithoutSender extends MailCommand {

        @Override
        public void execute(SmtpConnection connection, SmtpState state, SmtpManager manager, String line) {
            super.execute(connection, state, manager, line);
            if (NO_SENDER.matcher(line).matches()) {
                state.getMessage().setReturnPath(new Nobody());
            }
        }
    }

    private static final class Nobody extends MailAddress {

        Nobody() {
            super("nobody@invalid");
        }

        @Override
        public String getEmail() {
            return "";
        }

        @Override
        public String toString() {
            return "";
        }
    }
}
