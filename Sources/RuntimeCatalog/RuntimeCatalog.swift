// The RuntimeCatalog module.
