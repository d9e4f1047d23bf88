package io.github.sixmechanisms.example;

/** Bad input of the user, told without a stack trace. */
final class InputError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InputError(String message) {
    super(message);
  }
}
