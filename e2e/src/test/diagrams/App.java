import runnel.*;

void main() {
  Runnel.run(this::app);
}

/** A diagram of each kind that Mermaid draws, and three that are wrong. */
void app(Ui ui) {
  ui.title("Diagrams");
  kinds()
      .forEach(
          (name, text) -> {
            ui.header(name);
            ui.markdown("```mermaid\n" + text + "```");
          });
  ui.header("Wrong");
  ui.markdown("```mermaid\n%% a comment\n\npie\n  title x\n  \"a\" = 3\n```");
  ui.markdown("```mermaid\ngraph LR\n  A --> B\n  %% a note\n  B --> [C\n```");
  ui.markdown("```mermaid\nno such kind\n```");
}

Map<String, String> kinds() {
  Map<String, String> kinds = new LinkedHashMap<>();
  kinds.put(
      "Flow",
      """
    graph LR
      File[App.java] -->|run| Server
      File -->|build| Site[Static site]
      Server --> Page((Page))
      Site --> Page
      subgraph Hosts
        Server
        Site
      end
      D{Ok?} -.-> Page
      style D fill:#f96,stroke:#333
    """);
  kinds.put(
      "Sequence",
      """
    sequenceDiagram
      autonumber
      Visitor->>Page: moves a slider
      activate Page
      Page->>App: event
      loop every run
        App-->>Page: what is different now
      end
      deactivate Page
      Note over App: in a worker
      alt good
        Page->>Visitor: draws
      else bad
        Page->>Visitor: error
      end
    """);
  kinds.put(
      "Classes",
      """
    classDiagram
      class Ui {
        +markdown(String text)
        +button(String label) boolean
        -Place place
      }
      Ui <|-- TextElements
      Ui "1" o-- "many" Place : has
      note for Ui "The face"
    """);
  kinds.put(
      "States",
      """
    stateDiagram-v2
      [*] --> Idle
      Idle --> Running : event
      Running --> Idle : done
      state Running {
        [*] --> Body
        Body --> [*]
      }
      note right of Idle : waits
      Running --> [*]
    """);
  kinds.put(
      "Entities",
      """
    erDiagram
      CUSTOMER ||--o{ ORDER : places
      ORDER ||--|{ LINE : contains
      CUSTOMER {
        string name PK
        int age
      }
    """);
  kinds.put(
      "XY",
      """
    xychart-beta
      title "Sales"
      x-axis [jan, feb, mar, apr]
      y-axis "Euro" 0 --> 100
      bar [30, 60, 45, 80]
      line [20, 50, 55, 70]
    """);
  kinds.put(
      "Pie",
      """
    pie showData
      title Pets
      "Dogs" : 386
      "Cats" : 85
      "Rats" : 15
      "Birds" : 120
    """);
  kinds.put(
      "Gantt",
      """
    gantt
      title Plan
      dateFormat YYYY-MM-DD
      excludes weekends
      section Design
      Sketch :done, a1, 2026-01-05, 10d
      Review :active, a2, after a1, 7d
      section Build
      Code :crit, b1, after a2, 20d
      Test : b2, after b1, 10d
      Out :milestone, m1, after b2, 0d
    """);
  kinds.put(
      "Mind map",
      """
    mindmap
      root((Runnel))
        Hosts
          Server
          Browser
        Elements
          Inputs
          Charts
            Bars
            Lines
        [Square]
        )Cloud(
    """);
  kinds.put(
      "Git",
      """
    gitGraph
      commit id: "one"
      branch develop
      checkout develop
      commit
      commit tag: "v1"
      checkout main
      merge develop
      branch fix
      commit type: HIGHLIGHT
      checkout main
      commit type: REVERSE
      merge fix
    """);
  kinds.put(
      "Timeline",
      """
    timeline
      title History of Java
      section Early
        1995 : Java 1.0
        1998 : Java 1.2 : Swing
      section Late
        2014 : Java 8 : Lambdas : Streams
        2025 : Java 25
    """);
  kinds.put(
      "Journey",
      """
    journey
      title My working day
      section Go to work
        Make tea: 5: Me
        Go upstairs: 3: Me
        Do work: 1: Me, Cat
      section Go home
        Sit down: 5: Me
    """);
  kinds.put(
      "Quadrant",
      """
    quadrantChart
      title Reach and engagement
      x-axis Low Reach --> High Reach
      y-axis Low Engagement --> High Engagement
      quadrant-1 We should expand
      quadrant-2 Need to promote
      quadrant-3 Re-evaluate
      quadrant-4 May be improved
      Campaign A: [0.3, 0.6]
      Campaign B: [0.45, 0.23]
      Campaign C: [0.77, 0.82]
    """);
  kinds.put(
      "Requirements",
      """
    requirementDiagram
      requirement test_req {
        id: 1
        text: the test text.
        risk: high
        verifymethod: test
      }
      element test_entity {
        type: simulation
      }
      test_entity - satisfies -> test_req
    """);
  kinds.put(
      "Sankey",
      """
    sankey-beta
    Coal,Power,25
    Gas,Power,15
    Power,Homes,20
    Power,Industry,20
    """);
  kinds.put(
      "Blocks",
      """
    block-beta
      columns 3
      a["Client"] b["Server"] c[("Data")]
      d:3
      a --> b
    """);
  kinds.put(
      "Packet",
      """
    packet-beta
    0-15: "Source Port"
    16-31: "Destination Port"
    32-63: "Sequence Number"
    """);
  kinds.put(
      "Kanban",
      """
    kanban
      Todo
        [Write docs]
        [Make pictures]
      [In progress]
        id6[Draw all kinds]
      Done
        [Ship it]
    """);
  kinds.put(
      "Architecture",
      """
    architecture-beta
      group api(cloud)[API]
      service db(database)[Database] in api
      service disk1(disk)[Storage] in api
      service server(server)[Server] in api
      db:L -- R:server
      disk1:T -- B:server
    """);
  kinds.put(
      "C4",
      """
    C4Context
      title System Context
      Person(customer, "Customer", "A customer of the bank")
      System(banking, "Internet Banking", "Lets them view accounts")
      Rel(customer, banking, "Uses")
    """);
  kinds.put(
      "Radar",
      """
    radar-beta
      axis m["Math"], s["Science"], e["English"], h["History"]
      curve a["Alice"]{85, 90, 80, 70}
      curve b["Bob"]{70, 75, 85, 80}
      max 100
    """);
  kinds.put(
      "Treemap",
      """
    treemap-beta
    "Products"
      "Phones": 50
      "Computers"
        "Laptops": 30
        "Desktops": 20
    "Services": 25
    """);
  return kinds;
}
