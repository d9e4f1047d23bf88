package io.github.sixmechanisms.jmh;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Drools with its executable model, generated at start; one stateless session per batch. */
final class DroolsModelContender implements Contender {

  private static final String RULES = "io/github/sixmechanisms/jmh/regions.drl";

  private final KieBase kieBase = compile();
  private Region[] regions;
  private List<RegionFact> facts = List.of();

  @Override
  public String name() {
    return "drools-model-modify";
  }

  @Override
  public void prepare(Region[] regions) {
    this.regions = regions.clone();
  }

  @Override
  public Object run() {
    List<RegionFact> batch = new ArrayList<>(regions.length);
    for (Region region : regions) {
      batch.add(new RegionFact(region));
    }
    kieBase.newStatelessKieSession().execute(batch);
    facts = batch;
    return batch;
  }

  @Override
  public Outcome[] outcomes() {
    return facts.stream().map(RegionFact::getOutcome).toArray(Outcome[]::new);
  }

  private static KieBase compile() {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write(services.getResources().newClassPathResource(RULES));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(errors.toString());
    }
    return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }
}
