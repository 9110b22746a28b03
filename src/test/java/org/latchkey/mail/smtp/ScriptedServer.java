package org.latchkey.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLException;
import org.latchkey.mail.MailServer;
import org.latchkey.mail.MailServer.Security;

/** A mail server that answers as a test wants it to, and keeps every line it hears. */
public final class ScriptedServer implements AutoCloseable {
  /** In the place of an answer: none comes. */
  public static final String SILENCE = "silence";

  /** In the place of an answer: the connection is closed. */
  public static final String CLOSE = "close";

  private static final Map<String, String> USUAL =
      Map.of(
          "greeting", "220 mail.acme.example",
          "EHLO", "250-mail.acme.example\r\n250 8BITMIME",
          "MAIL", "250 ok",
          "RCPT", "250 ok",
          "DATA", "354 go ahead",
          ".", "250 queued",
          "NOOP", "250 ok",
          "QUIT", "221 bye");

  private final Map<String, String> answers;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<Socket> callers = new ArrayList<>();
  private final ServerSocket socket;
  private final Security security;

  private ScriptedServer(ServerSocket socket, Security security, Map<String, String> answers) {
    this.socket = socket;
    this.security = security;
    this.answers = answers;
    Thread.ofVirtual().start(this::serve);
  }

  /**
   * One that speaks in the clear.
   *
   * @param answers what it says to a command, {@code greeting} or the dot that ends a mail, where that is
   *     not the usual
   */
  public static ScriptedServer plain(Map<String, String> answers) throws IOException {
    return new ScriptedServer(open(ServerSocketFactory.getDefault()), Security.STARTTLS, answers);
  }

  /** One that speaks TLS from the first byte. */
  public static ScriptedServer tls(TestCertificate certificate, Map<String, String> answers)
      throws Exception {
    return new ScriptedServer(
        open(certificate.server().getServerSocketFactory()), Security.TLS, answers);
  }

  private static ServerSocket open(ServerSocketFactory factory) throws IOException {
    return factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** How to reach it, without a login. */
  public MailServer settings() {
    return new MailServer(
        "localhost",
        socket.getLocalPort(),
        security,
        "",
        Optional.empty(),
        "console@acme.example",
        0);
  }

  /** Every line so far. */
  public List<String> heard() {
    return List.copyOf(heard);
  }

  private void serve() {
    try {
      while (true) {
        Socket caller = socket.accept();
        synchronized (callers) {
          callers.add(caller);
        }
        Thread.ofVirtual().start(() -> converse(caller));
      }
    } catch (IOException e) {
      if (socket.isClosed()) {
        return;
      }
      throw new UncheckedIOException(e);
    }
  }

  private void converse(Socket caller) {
    try (caller) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
      boolean goesOn = say(caller, "greeting");
      boolean inData = false;
      while (goesOn) {
        String line = in.readLine();
        if (line == null) {
          return;
        }
        heard.add(line);
        if (inData && !line.equals(".")) {
          continue;
        }
        String command = inData ? "." : line.split(" ", 2)[0];
        inData = command.equals("DATA") && answer("DATA").startsWith("3");
        goesOn = say(caller, command);
      }
    } catch (SSLException | SocketException e) {
      heard.add("broken off by the caller");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String answer(String command) {
    return answers.getOrDefault(command, USUAL.getOrDefault(command, "502 unknown"));
  }

  private boolean say(Socket caller, String command) throws IOException {
    String answer = answer(command);
    if (answer.equals(CLOSE)) {
      return false;
    }
    if (!answer.equals(SILENCE)) {
      caller.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
      caller.getOutputStream().flush();
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    synchronized (callers) {
      for (Socket caller : callers) {
        caller.close();
      }
    }
  }
}
