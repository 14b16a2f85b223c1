package org.restora.access;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.Security;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.SecretKeyFactorySpi;
import javax.crypto.spec.PBEKeySpec;

/** Counts the rounds of password hashing, standing before the provider that does them. */
public final class CountedKeys extends Provider implements AutoCloseable {

  private static final AtomicLong ROUNDS = new AtomicLong();

  private CountedKeys() {
    super("CountedKeys", "1", "counts rounds of password hashing");
    put("SecretKeyFactory.PBKDF2WithHmacSHA256", Factory.class.getName());
  }

  /** Counts from now on, until closed. */
  static CountedKeys begin() {
    CountedKeys counted = new CountedKeys();
    Security.insertProviderAt(counted, 1);
    ROUNDS.set(0);
    return counted;
  }

  /** The rounds since it was asked last. */
  long rounds() {
    return ROUNDS.getAndSet(0);
  }

  @Override
  public void close() {
    Security.removeProvider(getName());
  }

  /** Counts and hands on. */
  public static final class Factory extends SecretKeyFactorySpi {

    private final SecretKeyFactory real;

    public Factory() throws NoSuchAlgorithmException, NoSuchProviderException {
      real = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256", "SunJCE");
    }

    @Override
    protected SecretKey engineGenerateSecret(KeySpec spec) throws InvalidKeySpecException {
      ROUNDS.addAndGet(((PBEKeySpec) spec).getIterationCount());
      return real.generateSecret(spec);
    }

    @Override
    protected KeySpec engineGetKeySpec(SecretKey key, Class<?> type)
        throws InvalidKeySpecException {
      return real.getKeySpec(key, type);
    }

    @Override
    protected SecretKey engineTranslateKey(SecretKey key) throws InvalidKeyException {
      return real.translateKey(key);
    }
  }
}
