package org.restora.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.restora.app.AnchorFile;
import org.restora.shared.audit.Anchor;
import org.restora.shared.data.NewTransaction;
import org.restora.shared.security.Caller;
import org.restora.shared.time.ClinicTime;

/**
 * The services without a container: their injection points are filled, each call runs in a
 * transaction that is committed or rolled back as the container would. What only the container does
 * (roles, interceptors) is tested in the running application.
 */
public final class Services {

  private static final EntityManagerFactory FACTORY =
      Persistence.createEntityManagerFactory(
          "restora",
          Map.of(
              "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
              "jakarta.persistence.jtaDataSource", "",
              "jakarta.persistence.nonJtaDataSource", "",
              "jakarta.persistence.jdbc.driver", CountedDriver.class.getName(),
              "jakarta.persistence.jdbc.url", CountedDriver.PREFIX + TestDatabase.url(),
              "jakarta.persistence.jdbc.user", "restora_app",
              "jakarta.persistence.jdbc.password", "embedded",
              "eclipselink.connection-pool.default.max", "40"));

  /** Who in the upper features listens to news of the lower ones. */
  private static final List<String> OBSERVERS = List.of("org.restora.schedule.PlanLinks");

  private static final ThreadLocal<Deque<EntityManager>> MANAGERS =
      ThreadLocal.withInitial(ArrayDeque::new);

  private static final ThreadLocal<EntityManager> OWN = new ThreadLocal<>();

  private final Map<Class<?>, Object> made = new HashMap<>();
  private final Map<Class<?>, Consumer<Object>> ears = new HashMap<>();
  private final TestCaller caller = new TestCaller();

  public Services(Clock clock) {
    made.put(ClinicTime.class, ClinicTime.of(clock));
    made.put(Caller.class, caller);
    made.put(NewTransaction.class, new OwnTransaction());
    made.put(Anchor.class, new AnchorFile(Optional.empty()));
    PGSimpleDataSource report = new PGSimpleDataSource();
    report.setUrl(TestDatabase.url());
    report.setUser("restora_report");
    report.setPassword("embedded");
    made.put(DataSource.class, CountedDriver.counted(DataSource.class, report));
    made.put(
        EntityManager.class,
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, args) -> {
              try {
                return method.invoke(current(), args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  /** Takes this one where the product would look for one of the type. */
  public <T> Services with(Class<T> type, T part) {
    made.put(type, part);
    return this;
  }

  /** Tells the test of news of this kind too. */
  public <T> void heard(Class<T> kind, Consumer<T> ear) {
    ears.put(kind, news -> ear.accept(kind.cast(news)));
  }

  /** Who asks from now on, on this thread. */
  public void signIn(long account, String... roles) {
    caller.is(account, roles);
  }

  /**
   * The entity manager of the running act. A service that is called without one, from an outer
   * door, gets a transaction of its own, as in the container; it is committed before the next act
   * begins.
   */
  private static EntityManager current() {
    EntityManager running = MANAGERS.get().peek();
    if (running != null) {
      return running;
    }
    EntityManager own = OWN.get();
    if (own == null) {
      own = FACTORY.createEntityManager();
      own.getTransaction().begin();
      OWN.set(own);
    }
    return own;
  }

  private static void commitOwn() {
    EntityManager own = OWN.get();
    if (own != null) {
      OWN.remove();
      own.getTransaction().commit();
      own.close();
    }
  }

  /** Runs an act in a transaction of its own. */
  public <T> T call(Supplier<T> act) {
    commitOwn();
    EntityManager manager = FACTORY.createEntityManager();
    MANAGERS.get().push(manager);
    manager.getTransaction().begin();
    try {
      T result = act.get();
      manager.getTransaction().commit();
      return result;
    } finally {
      MANAGERS.get().pop();
      if (manager.getTransaction().isActive()) {
        manager.getTransaction().rollback();
      }
      manager.close();
    }
  }

  public void run(Runnable act) {
    call(
        () -> {
          act.run();
          return null;
        });
  }

  public synchronized <T> T get(Class<T> type) {
    Object there = made.get(type);
    if (there != null) {
      return type.cast(there);
    }
    Class<?> implementation = implementation(type);
    try {
      var constructor = implementation.getDeclaredConstructor();
      constructor.setAccessible(true);
      Object service = constructor.newInstance();
      made.put(type, service);
      for (Class<?> c = implementation; c != Object.class; c = c.getSuperclass()) {
        for (Field field : c.getDeclaredFields()) {
          if (field.getType() == Instance.class) {
            field.setAccessible(true);
            field.set(service, none()); // a test that needs one gives its own
            continue;
          }
          if (field.getType() == Event.class) {
            field.setAccessible(true);
            field.set(service, event((ParameterizedType) field.getGenericType()));
            continue;
          }
          if (field.isAnnotationPresent(Inject.class)
              || field.isAnnotationPresent(PersistenceContext.class)
              || field.isAnnotationPresent(Resource.class)) {
            field.setAccessible(true);
            field.set(service, get(field.getType()));
          }
        }
      }
      return type.cast(service);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  /** News reaches the upper features at once, as in the container. */
  private Object event(ParameterizedType field) {
    return Proxy.newProxyInstance(
        getClass().getClassLoader(),
        new Class<?>[] {Event.class},
        (proxy, method, args) -> {
          ears.getOrDefault(args[0].getClass(), news -> {}).accept(args[0]);
          for (String observer : OBSERVERS) {
            Class<?> type = Class.forName(observer);
            for (Method listening : type.getDeclaredMethods()) {
              if (List.of(listening.getParameterTypes())
                  .equals(List.of(field.getActualTypeArguments()))) {
                listening.setAccessible(true);
                listening.invoke(get(type), args);
              }
            }
          }
          return null;
        });
  }

  /** What nobody implements here. */
  private static Instance<?> none() {
    return (Instance<?>)
        Proxy.newProxyInstance(
            Services.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (proxy, method, args) ->
                method.getName().equals("stream") ? Stream.empty() : Collections.emptyIterator());
  }

  /** What the upper features implement for the lower ones. */
  private static Class<?> implementation(Class<?> type) {
    try {
      return switch (type.getName()) {
        case "org.restora.catalog.RuleKinds" -> Class.forName("org.restora.plan.rule.DemandKinds");
        case "org.restora.plan.rule.Evaluations" ->
            Class.forName("org.restora.progress.SignedEvaluations");
        case "org.restora.plan.rule.ToldSoreness" ->
            Class.forName("org.restora.schedule.card.CardSoreness");
        case "org.restora.schedule.Charted" -> Class.forName("org.restora.progress.ChartedDoses");
        case "org.restora.plan.BookedVisits" -> Class.forName("org.restora.schedule.LineVisits");
        case "org.restora.plan.Scores" -> Class.forName("org.restora.progress.ChartedScores");
        case "org.restora.patient.LedgerUse" -> Class.forName("org.restora.schedule.LedgerVisits");
        case "org.restora.staff.BookedSessions" ->
            Class.forName("org.restora.schedule.TherapistSessions");
        default -> type;
      };
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class OwnTransaction extends NewTransaction {
    @Override
    public <T> T call(Supplier<T> act) {
      return Services.this.call(act);
    }
  }

  private static final class TestCaller extends Caller {

    private record Asker(long account, java.util.Set<String> roles) {}

    private final InheritableThreadLocal<Asker> asker = new InheritableThreadLocal<>();

    void is(long account, String... roles) {
      asker.set(new Asker(account, java.util.Set.of(roles)));
    }

    @Override
    public long id() {
      return asker.get().account();
    }

    @Override
    public Long idOrNobody() {
      return asker.get() == null ? null : id();
    }

    @Override
    public boolean has(String role) {
      return asker.get().roles().contains(role);
    }
  }
}
