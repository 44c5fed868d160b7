namespace SpatialPlan.Zoning.Coverage;

/// <summary>
/// All vertices of a coverage, found by place. Vertices that a chain of steps of at most the tolerance joins are one node; the node stands where most of
/// its vertices stand, and on the boundary of the plan if one of them does. The choice never depends on the order in which vertices came.
/// </summary>
internal sealed class VertexTable(double toleranceMetres, double cellMetres)
{
    private const int NotYet = -1;

    private readonly List<double> xs = [];
    private readonly List<double> ys = [];
    private readonly List<int> uses = [];
    private readonly List<int> pins = [];
    private readonly List<int> next = [];
    private readonly List<int> node = [];
    private readonly Dictionary<long, int> heads = [];
    private readonly List<int> component = [];

    /// <summary>East of a vertex, metres.</summary>
    public double X(int id) => xs[id];

    /// <summary>North of a vertex, metres.</summary>
    public double Y(int id) => ys[id];

    /// <summary>Counts one more use of a place; answers with its number.</summary>
    public int Add(double x, double y, bool pinned)
    {
        var key = Key(Cell(x), Cell(y));
        var head = heads.TryGetValue(key, out var first) ? first : -1;
        var id = head;
        while (id >= 0 && (xs[id] != x || ys[id] != y))
        {
            id = next[id];
        }

        if (id < 0)
        {
            id = xs.Count;
            xs.Add(x);
            ys.Add(y);
            uses.Add(0);
            pins.Add(0);
            next.Add(head);
            node.Add(NotYet);
            heads[key] = id;
        }

        uses[id]++;
        pins[id] += pinned ? 1 : 0;
        return id;
    }

    /// <summary>Takes one use back. What the vertex belonged to has to be forgotten by the caller.</summary>
    public void Remove(int id) => uses[id]--;

    /// <summary>The nodes of a vertex and of all that a chain of near steps joins to it are found anew when they are next asked for.</summary>
    public void Forget(int id)
    {
        var reached = new HashSet<int> { id };
        var open = new Stack<int>(reached);
        while (open.TryPop(out var at))
        {
            node[at] = NotYet;
            foreach (var near in Neighbours(at).Where(reached.Add))
            {
                open.Push(near);
            }
        }
    }

    /// <summary>The vertex that stands for this one and all others closer than the tolerance.</summary>
    public int NodeOf(int id)
    {
        if (node[id] == NotYet)
        {
            Join(id);
        }

        return node[id];
    }

    /// <summary>The nodes that lie within the tolerance of the straight line between two nodes, in order from the first; the two themselves are left out.</summary>
    public void NodesAlong(int from, int to, List<(double Along, int Node)> found)
    {
        found.Clear();
        double ax = xs[from], ay = ys[from], dx = xs[to] - ax, dy = ys[to] - ay;
        int first = Cell(Math.Min(ay, ay + dy) - toleranceMetres), last = Cell(Math.Max(ay, ay + dy) + toleranceMetres);
        for (var row = first; row <= last; row++)
        {
            double low = 0, high = 1;
            if (dy != 0 && first != last)
            {
                double one = ((row * cellMetres) - toleranceMetres - ay) / dy, other = (((row + 1) * cellMetres) + toleranceMetres - ay) / dy;
                low = Math.Clamp(Math.Min(one, other), 0, 1);
                high = Math.Clamp(Math.Max(one, other), 0, 1);
            }

            double left = ax + (low * dx), right = ax + (high * dx);
            int start = Cell(Math.Min(left, right) - toleranceMetres), end = Cell(Math.Max(left, right) + toleranceMetres);
            for (var column = start; column <= end; column++)
            {
                Collect(Key(column, row), from, to, found);
            }
        }

        if (found.Count > 1)
        {
            found.Sort();
        }
    }

    private void Collect(long cell, int from, int to, List<(double Along, int Node)> found)
    {
        double ax = xs[from], ay = ys[from], dx = xs[to] - ax, dy = ys[to] - ay, square = (dx * dx) + (dy * dy);
        for (var id = heads.TryGetValue(cell, out var head) ? head : -1; id >= 0; id = next[id])
        {
            double px = xs[id] - ax, py = ys[id] - ay, along = ((px * dx) + (py * dy)) / square, off = (px * dy) - (py * dx);
            if (along > 0 && along < 1 && off * off <= toleranceMetres * toleranceMetres * square && id != from && id != to && uses[id] > 0 && NodeOf(id) == id)
            {
                found.Add((along, id));
            }
        }
    }

    private void Join(int seed)
    {
        component.Clear();
        component.Add(seed);
        node[seed] = seed;
        for (var at = 0; at < component.Count; at++)
        {
            foreach (var near in Neighbours(component[at]).Where(near => node[near] == NotYet))
            {
                node[near] = near;
                component.Add(near);
            }
        }

        if (component.Count == 1)
        {
            return;
        }

        component.Sort(BestFirst);
        var narrow = component.Max(id => xs[id]) - component.Min(id => xs[id]) <= 2 * toleranceMetres && component.Max(id => ys[id]) - component.Min(id => ys[id]) <= 2 * toleranceMetres;
        foreach (var id in component)
        {
            node[id] = NotYet;
        }

        foreach (var best in component.Where(id => node[id] == NotYet))
        {
            // A long chain of near vertices is no single place: then each takes only its own neighbours.
            foreach (var id in component.Where(id => node[id] == NotYet && (narrow || Near(id, best))))
            {
                node[id] = best;
            }
        }
    }

    private IEnumerable<int> Neighbours(int of)
    {
        double x = xs[of], y = ys[of];
        int lastColumn = Cell(x + toleranceMetres), lastRow = Cell(y + toleranceMetres);
        for (var column = Cell(x - toleranceMetres); column <= lastColumn; column++)
        {
            for (var row = Cell(y - toleranceMetres); row <= lastRow; row++)
            {
                for (var id = heads.TryGetValue(Key(column, row), out var head) ? head : -1; id >= 0; id = next[id])
                {
                    if (id != of && uses[id] > 0 && Near(id, of))
                    {
                        yield return id;
                    }
                }
            }
        }
    }

    private bool Near(int one, int other)
    {
        double dx = xs[one] - xs[other], dy = ys[one] - ys[other];
        return (dx * dx) + (dy * dy) <= toleranceMetres * toleranceMetres;
    }

    private int BestFirst(int one, int other)
    {
        var order = (pins[other] > 0).CompareTo(pins[one] > 0);
        order = order != 0 ? order : uses[other].CompareTo(uses[one]);
        order = order != 0 ? order : xs[one].CompareTo(xs[other]);
        return order != 0 ? order : ys[one].CompareTo(ys[other]);
    }

    private int Cell(double coordinate) => (int)Math.Floor(coordinate / cellMetres);

    /// <summary>Spread over all bits: the hash of a long would fold neighbouring cells onto each other.</summary>
    private static long Key(int column, int row) => unchecked((((long)column << 32) | (uint)row) * -7046029254386353131L);
}
